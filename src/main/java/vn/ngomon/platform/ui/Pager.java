package vn.ngomon.platform.ui;

import org.jspecify.annotations.Nullable;

/** Ways to the neighbouring keyset pages; null where there is none. */
public record Pager(@Nullable String previousHref, @Nullable String nextHref) {}
