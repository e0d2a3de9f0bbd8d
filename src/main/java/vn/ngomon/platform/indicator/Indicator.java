package vn.ngomon.platform.indicator;

/**
 * The definition of one published figure.
 *
 * @param code stable, in addresses and JSON: {@code dossiers.on-time}
 * @param sNumber the statement of the report of 8 December 2020 it answers, such as {@code S23}; empty if none
 * @param nameKey its name
 * @param numeratorKey what is counted, in words
 * @param denominatorKey out of what, in words; empty for a plain count
 * @param definitionKey how exactly, so that an outsider can compute it again
 */
public record Indicator(String code, String sNumber, String nameKey, Unit unit, String numeratorKey, String denominatorKey,
        String definitionKey) {

    public enum Unit {
        /** The numerator itself. */
        COUNT,
        /** Hundred times numerator by denominator. */
        PERCENT,
        /** Numerator by denominator. */
        RATIO,
        /** An average of days: their sum by their number. */
        DAYS
    }

    public Indicator {
        if (!code.matches("[a-z][a-z0-9.-]{1,80}")) {
            throw new IllegalArgumentException("Not an indicator's code: " + code);
        }
        if ((unit == Unit.COUNT) != denominatorKey.isEmpty()) {
            throw new IllegalArgumentException("A count has no denominator, everything else has one: " + code);
        }
    }
}
