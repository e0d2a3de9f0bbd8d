package vn.ngomon.platform.place;

import java.util.Locale;

/**
 * How a point, or a cluster, looks and what it leads to. Shape says what colour says, for whoever sees no colours.
 *
 * @param href   the point's page; for a cluster the list of what is in it, shown when zooming in does not part it
 * @param title  what it is, in the reader's language
 * @param urgent drawn with emphasis: overdue, or in danger
 */
public record Pin(String href, String title, Tone tone, Shape shape, boolean urgent) {

    public enum Tone { NEUTRAL, ACCENT, GOOD, WARN, BAD }

    public enum Shape { CIRCLE, SQUARE, TRIANGLE, DIAMOND, STAR }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
