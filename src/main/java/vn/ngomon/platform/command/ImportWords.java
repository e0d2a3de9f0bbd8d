package vn.ngomon.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ngomon.platform.time.Dates;

/** The words after {@code import areas}, checked before anything is read: a mistyped {@code --dry-run} must not write. */
record ImportWords(List<String> files, Map<String, String> options) {

    private static final String DRY_RUN = "dry-run";
    private static final String LANGUAGE = "lang";

    /** A word that is not understood. */
    static final class Unknown extends RuntimeException {

        private final String word;

        Unknown(String key, String word) {
            super(key);
            this.word = word;
        }

        String key() {
            return String.valueOf(getMessage());
        }

        String word() {
            return word;
        }
    }

    static ImportWords read(Importer importer, List<String> words) {
        var files = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int equals = word.indexOf('=');
            var name = word.startsWith("--") ? word.substring(2, equals < 0 ? word.length() : equals) : "";
            if (!word.startsWith("-")) {
                files.add(word);
            } else if (equals < 0 && (name.equals(DRY_RUN) || importer.flags().contains(name))) {
                options.put(name, "yes");
            } else if (!name.equals(LANGUAGE) && !importer.options().contains(name)) {
                throw new Unknown("command.import.noOption", word);
            } else if (equals < 0 && i + 1 == words.size()) {
                throw new Unknown("command.import.noValue", word);
            } else {
                options.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
            }
        }
        options.computeIfPresent("from", (name, typed) -> day(typed));
        return new ImportWords(files, options);
    }

    /** A first day may be written as people here do; importers get it as the standard has it. */
    private static String day(String typed) {
        return Dates.read(typed).orElseThrow(() -> new Unknown("command.import.noDay", typed)).toString();
    }

    boolean dryRun() {
        return options.containsKey(DRY_RUN);
    }

    Locale language() {
        return Optional.ofNullable(options.get(LANGUAGE)).map(Locale::of).map(CommandOutput::of).orElseGet(CommandOutput::language);
    }
}
