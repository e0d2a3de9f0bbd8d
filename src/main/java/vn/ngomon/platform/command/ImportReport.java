package vn.ngomon.platform.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What a list would change or has changed.
 *
 * @param applied whether it was written; never when there are errors
 */
public record ImportReport(int rows, int created, int changed, int unchanged, List<Problem> errors, boolean applied) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    /**
     * One thing wrong.
     *
     * @param row as a spreadsheet numbers it (the header is row 1); 0 for the whole file
     * @param column as the file names it, empty for the whole row
     * @param messageKey in the importing feature's texts
     */
    public record Problem(String file, int row, String column, String messageKey, List<Object> args) {

        public Problem {
            args = List.copyOf(args);
        }
    }

    /** Counts while the rows go by. */
    public static final class Tally {

        private int rows;
        private int created;
        private int changed;
        private int unchanged;
        private final List<Problem> errors = new ArrayList<>();

        public void row() {
            rows++;
        }

        public void created() {
            created++;
        }

        public void changed() {
            changed++;
        }

        public void unchanged() {
            unchanged++;
        }

        public void error(Sheet.Row row, String column, String messageKey, Object... args) {
            errors.add(new Problem(row.file(), row.number(), column, messageKey, List.of(args)));
        }

        public void error(String file, String messageKey, Object... args) {
            errors.add(new Problem(file, 0, "", messageKey, List.of(args)));
        }

        public boolean isClean() {
            return errors.isEmpty();
        }

        public ImportReport report(boolean applied) {
            return new ImportReport(rows, created, changed, unchanged, errors, applied && errors.isEmpty());
        }
    }
}
