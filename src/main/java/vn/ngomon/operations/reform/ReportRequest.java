package vn.ngomon.operations.reform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import vn.ngomon.platform.indicator.Period;

/** What was typed after {@code ./ngomon report}. */
record ReportRequest(Period period, boolean waits, boolean json, Locale locale) {

    static final String USAGE = "report reform [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--wait] [--json] [--lang vi|en]";

    /** What was typed cannot be meant; the message says why. */
    static final class NotUnderstood extends RuntimeException {

        NotUnderstood(String message) {
            super(message, null, false, false);
        }
    }

    static ReportRequest of(List<String> words, LocalDate today) {
        if (words.isEmpty() || !words.getFirst().equals("reform")) {
            throw new NotUnderstood("The report there is: reform");
        }
        var from = today.withDayOfYear(1);
        var to = today;
        var waits = false;
        var json = false;
        var locale = Locale.of("vi");
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--wait" -> waits = true;
                case "--json" -> json = true;
                case "--from" -> from = date("--from", next(words, i++));
                case "--to" -> to = date("--to", next(words, i++));
                case "--lang" -> locale = language(next(words, i++));
                default -> throw new NotUnderstood("Not an option of this report: " + words.get(i));
            }
        }
        if (to.isBefore(from)) {
            throw new NotUnderstood("The period ends before it begins: from " + from + " to " + to);
        }
        return new ReportRequest(new Period(from, to), waits, json, locale);
    }

    private static String next(List<String> words, int i) {
        if (i + 1 >= words.size()) {
            throw new NotUnderstood(words.get(i) + " needs a value");
        }
        return words.get(i + 1);
    }

    private static LocalDate date(String option, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new NotUnderstood(option + " wants a day such as 2020-12-08, not \"" + typed + "\"");
        }
    }

    private static Locale language(String typed) {
        if (!typed.equals("vi") && !typed.equals("en")) {
            throw new NotUnderstood("--lang is vi or en, not \"" + typed + "\"");
        }
        return Locale.of(typed);
    }
}
