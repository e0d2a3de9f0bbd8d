package vn.ngomon.platform.print;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of an official document (Decree 30/2020/ND-CP, appendix I): who issues it on the left, the nation on the right.
 *
 * @param superior the body above the issuing agency, or null
 * @param agency as officially named; printed in capitals
 * @param number number and symbol such as {@code 12/HDHS}, or null for a blank to fill by hand
 * @param place where it is issued, or null for no line of place and date
 */
public record Letterhead(@Nullable String superior, String agency, @Nullable String number, @Nullable String place,
        @Nullable LocalDate date) {}
