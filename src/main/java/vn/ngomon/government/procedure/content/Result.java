package vn.ngomon.government.procedure.content;

import org.jspecify.annotations.Nullable;

/**
 * What comes out (kết quả).
 *
 * @param code {@code KQ.*} of the national list, or null when it has none
 * @param template name of our template that fills it, or null
 * @param validMonths how long it is good for; 0 without end
 */
public record Result(@Nullable String code, Text name, @Nullable String template, int validMonths) {}
