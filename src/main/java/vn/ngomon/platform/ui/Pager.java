package vn.ngomon.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * Ways to the neighbouring keyset pages; null where there is none.
 *
 * @param backToFirst whether the way back leads to the first page, as a list that is only read forwards knows no other
 */
public record Pager(@Nullable String previousHref, @Nullable String nextHref, boolean backToFirst) {

    public Pager(@Nullable String previousHref, @Nullable String nextHref) {
        this(previousHref, nextHref, false);
    }

    public static Pager forwards(@Nullable String firstHref, @Nullable String nextHref) {
        return new Pager(firstHref, nextHref, true);
    }
}
