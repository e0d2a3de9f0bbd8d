package vn.ngomon.city.fieldreport;

import org.jspecify.annotations.Nullable;

/** A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula is told as text. */
public final class CsvCell {

    private CsvCell() {}

    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof String words && words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : value.toString();
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
