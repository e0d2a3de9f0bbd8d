package vn.ngomon.city.fieldreport;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public code of a report: {@code PA-0013414}. */
public record ReportCode(int number) {

    private static final int DIGITS = 7;
    private static final Pattern AMONG_WORDS = Pattern.compile("\\bPA[-.]0*([1-9]\\d{0,8})\\b", Pattern.CASE_INSENSITIVE);

    public ReportCode {
        if (number < 1) {
            throw new IllegalArgumentException("Not the number of a report: " + number);
        }
    }

    /** As people type it: with or without the letters, the dash and the zeros. */
    public static Optional<ReportCode> find(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT).replaceFirst("^PA[-.\\s]?", "");
        return text.matches("0*[1-9]\\d{0,8}") ? Optional.of(new ReportCode(Integer.parseInt(text))) : Optional.empty();
    }

    /** A whole code among other words, as in what people copy from a message. */
    public static Optional<ReportCode> findAmong(String words) {
        return AMONG_WORDS.matcher(words).results().map(code -> new ReportCode(Integer.parseInt(code.group(1)))).findFirst();
    }

    /** Whether letters or zeros say that a code is meant, and no other number. */
    public static boolean isSpelledOut(String typed) {
        return !typed.strip().matches("[1-9].*");
    }

    @Override
    public String toString() {
        return "PA-" + "0".repeat(Math.max(0, DIGITS - Integer.toString(number).length())) + number;
    }
}
