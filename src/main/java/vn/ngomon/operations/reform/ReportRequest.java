package vn.ngomon.operations.reform;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.Dates;

/** What was typed after {@code ./ngomon report}. */
record ReportRequest(Period period, boolean waits, boolean json, Locale locale) {

    static final String USAGE = "report reform [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--wait] [--json] [--lang vi|en]";

    /** What was typed cannot be meant; the text by this key says why. */
    static final class NotUnderstood extends RuntimeException {

        private final Object[] words;

        NotUnderstood(String key, Object... words) {
            super("reform.report.refused." + key, null, false, false);
            this.words = words;
        }

        String key() {
            return getMessage();
        }

        Object[] words() {
            return words;
        }
    }

    /** @param language in which to report unless another is asked for */
    static ReportRequest of(List<String> words, LocalDate today, Locale language) {
        if (words.isEmpty() || !words.getFirst().equals("reform")) {
            throw new NotUnderstood("name");
        }
        var from = today.withDayOfYear(1);
        var to = today;
        var waits = false;
        var json = false;
        var locale = language;
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--wait" -> waits = true;
                case "--json" -> json = true;
                case "--from" -> from = date("--from", next(words, i++));
                case "--to" -> to = date("--to", next(words, i++));
                case "--lang" -> locale = language(next(words, i++));
                default -> throw new NotUnderstood("option", words.get(i));
            }
        }
        if (to.isBefore(from)) {
            throw new NotUnderstood("period", from.toString(), to.toString());
        }
        return new ReportRequest(new Period(from, to), waits, json, locale);
    }

    private static String next(List<String> words, int i) {
        if (i + 1 >= words.size()) {
            throw new NotUnderstood("value", words.get(i));
        }
        return words.get(i + 1);
    }

    private static LocalDate date(String option, String typed) {
        return Dates.read(typed).orElseThrow(() -> new NotUnderstood("day", option, typed));
    }

    private static Locale language(String typed) {
        if (!typed.equals("vi") && !typed.equals("en")) {
            throw new NotUnderstood("language", typed);
        }
        return Locale.of(typed);
    }
}
