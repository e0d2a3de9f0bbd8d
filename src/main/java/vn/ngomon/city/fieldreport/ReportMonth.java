package vn.ngomon.city.fieldreport;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ngomon.platform.time.BusinessClock;

/**
 * The month a report was received in, as a word among its words that nobody can type: the index of words then finds the newest reports of a word without looking at
 * all that have it.
 */
public final class ReportMonth {

    private static final DateTimeFormatter WORD = DateTimeFormatter.ofPattern("'@'uuuuMM");

    private ReportMonth() {}

    public static YearMonth of(Instant receivedAt) {
        return YearMonth.from(receivedAt.atZone(BusinessClock.ZONE));
    }

    public static String word(Instant receivedAt) {
        return of(receivedAt).format(WORD);
    }

    /** A tsquery of any of these months, both included. */
    public static String among(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).map(month -> "'" + month.format(WORD) + "'").collect(Collectors.joining(" | "));
    }
}
