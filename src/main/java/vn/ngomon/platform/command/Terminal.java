package vn.ngomon.platform.command;

import java.util.Locale;

/** The person at the terminal: which language it is set to, and whether anybody watches. The launcher finds out both. */
public final class Terminal {

    private Terminal() {}

    public static Locale language() {
        return CommandOutput.of(Locale.of(System.getProperty("ngomon.language", Locale.getDefault().getLanguage())));
    }

    public static boolean isWatched() {
        return Boolean.getBoolean("ngomon.terminal");
    }
}
