package vn.ngomon.city.fieldreport;

import java.util.Collection;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A line of a CSV file (RFC 4180), its end with it. What a spreadsheet would take for a formula is told as text. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(Collection<? extends @Nullable Object> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(CsvLine::harmless).toArray()) + "\r\n";
    }

    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String words && words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : value;
    }
}
