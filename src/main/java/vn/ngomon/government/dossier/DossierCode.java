package vn.ngomon.government.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The official code of a dossier, {@code 000.00.01.H57-201208-0001}: receiving unit, day of receipt, number of the day
 * (Circular 01/2018/TT-VPCP, art. 9). Past 9999 the number grows to five digits.
 */
final class DossierCode {

    /** A day in a code, {@code 201208}. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    static final int LAST_OF_FOUR_DIGITS = 9_999;

    private DossierCode() {}

    /** What stands before the number. */
    static String prefix(String unitCode, LocalDate day) {
        return unitCode + "-" + DAY.format(day) + "-";
    }
}
