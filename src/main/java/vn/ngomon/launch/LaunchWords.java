package vn.ngomon.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The person at the terminal: which language it is set to, and whether anybody watches. The launcher finds out both. */
final class Terminal {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private Terminal() {}

    static Locale language() {
        var wanted = Optional.ofNullable(System.getProperty("ngomon.language")).orElseGet(() -> Locale.getDefault().getLanguage());
        return wanted.equals("vi") ? VIETNAMESE : Locale.ENGLISH;
    }

    static boolean isWatched() {
        return Boolean.getBoolean("ngomon.terminal");
    }

    /** Numbers are process numbers and ports: they stand as they are. */
    static String said(String key, Object... args) {
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(ResourceBundle.getBundle("messages/launch", language()).getString(key), language()).format(words);
    }
}
