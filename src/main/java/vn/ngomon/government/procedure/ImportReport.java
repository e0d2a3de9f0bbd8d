package vn.ngomon.government.procedure;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param doubts how often each kind of doubt came up, by message key
 * @param errors rows that were not taken; everything else was
 */
public record ImportReport(boolean dryRun, int rows, int published, int unchanged, int whole, Map<String, Integer> doubts, List<RowError> errors) {

    /**
     * @param row from 1, in the order of the file
     * @param field name in the file, or empty when the row itself is at fault
     * @param key message key
     */
    public record RowError(String file, int row, String code, String field, String key, String detail) {}

    public ImportReport {
        doubts = Map.copyOf(doubts);
        errors = List.copyOf(errors);
    }
}
