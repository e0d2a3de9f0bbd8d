package vn.ngomon.city.fieldreport.matter;

import org.jspecify.annotations.Nullable;

/** The right ways for other matters. @param kind the one it is about, or null for all */
public record MattersPage(@Nullable Matter kind) {}
