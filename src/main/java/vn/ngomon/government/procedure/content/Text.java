package vn.ngomon.government.procedure.content;

import org.jspecify.annotations.Nullable;

/** A name in Vietnamese and, where we have one, in English. */
public record Text(String vi, @Nullable String en) {

    public static Text of(String vi) {
        return new Text(vi, null);
    }

    public String in(String language) {
        return en != null && language.equals("en") ? en : vi;
    }

    /** The language of {@link #in}: a page tells it where a name is not in its own. */
    public String spoken(String language) {
        return en != null && language.equals("en") ? "en" : "vi";
    }
}
