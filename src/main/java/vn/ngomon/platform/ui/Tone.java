package vn.ngomon.platform.ui;

/** What a colour says; words always say it too. */
public enum Tone {
    NEUTRAL, ACCENT, GOOD, WARN, BAD;

    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
