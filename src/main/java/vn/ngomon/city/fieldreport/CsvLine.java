package vn.ngomon.city.fieldreport;

import java.util.Collection;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Formulas;

/** A line of a CSV file (RFC 4180), its end with it. What a spreadsheet would take for a formula is told as text. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(Collection<? extends @Nullable Object> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(cell -> cell instanceof String words ? Formulas.harmless(words) : cell).toArray()) + "\r\n";
    }
}
