package vn.ngomon.platform.directory;

import java.util.regex.Pattern;

/**
 * An agency's identification code, up to 35 characters, in either style: {@code H57.31.05} read from left to right
 * (Decision 20/2020/QĐ-TTg) or {@code 000.05.31.H57} read from right to left (Circular 01/2018/TT-VPCP).
 */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern LEFT_TO_RIGHT = Pattern.compile("[A-Z]\\d{2}(\\.[A-Z0-9]+)*");

    /** Which rule the code follows. */
    public enum Style { LEFT_TO_RIGHT, RIGHT_TO_LEFT }

    public AgencyCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an agency code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 35 && (RIGHT_TO_LEFT.matcher(value).matches() || LEFT_TO_RIGHT.matcher(value).matches());
    }

    public Style style() {
        return RIGHT_TO_LEFT.matcher(value).matches() ? Style.RIGHT_TO_LEFT : Style.LEFT_TO_RIGHT;
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
