package vn.ngomon.platform.notice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.journal.Entry;

/**
 * One thing to tell one recipient. Its words are the texts {@code <key>.title} and {@code <key>.text}.
 *
 * @param source the journal entry (or other event) it tells of; the same source tells the same recipient once
 * @param args for both texts; dates already as dd/mm/yyyy, what has a name in each language as {@link #both}
 * @param link a path in this program, such as {@code /account/dossiers/…}, or null
 * @param simulated of the simulator's making: stays inside
 */
public record Notice(UUID source, Recipient recipient, String key, List<String> args, @Nullable String link, boolean simulated) {

    public Notice {
        args = List.copyOf(args);
        if (link != null && !link.matches("/[^/\\\\].*|/")) {
            throw new IllegalArgumentException("Not a path in this program: " + link);
        }
    }

    private static final String BETWEEN = "\u001f";

    /** One argument that reads differently in Vietnamese and in English. */
    public static String both(String vi, String en) {
        return vi.equals(en) ? vi : vi + BETWEEN + en;
    }

    /** The arguments as a reader of this language sees them. */
    static Object[] words(List<String> args, Locale language) {
        return args.stream().map(arg -> arg.split(BETWEEN, 2)).map(arg -> arg[language.getLanguage().equals("en") ? arg.length - 1 : 0]).toArray();
    }

    /** What a journal consumer tells. */
    public static Notice of(Entry entry, Recipient recipient, String key, @Nullable String link, String... args) {
        return new Notice(entry.id(), recipient, key, List.of(args), link, entry.simulated());
    }
}
