package vn.ngomon.platform.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list would change or has changed.
 *
 * @param doubts what was taken but could not be read for certain
 * @param applied whether it was written; never when there are errors
 */
public record ImportReport(int rows, int created, int changed, int unchanged, List<Problem> errors, List<Problem> doubts, boolean applied) {

    public ImportReport {
        errors = List.copyOf(errors);
        doubts = List.copyOf(doubts);
    }

    /** The same doubt about the same column, wherever it came up. */
    public record Kind(String column, String messageKey) {}

    /** Doubts by kind, the most frequent first. */
    public Map<Kind, List<Problem>> kindsOfDoubt() {
        var kinds = new LinkedHashMap<Kind, List<Problem>>();
        doubts.forEach(doubt -> kinds.computeIfAbsent(new Kind(doubt.column(), doubt.messageKey()), kind -> new ArrayList<>()).add(doubt));
        var sorted = new LinkedHashMap<Kind, List<Problem>>();
        kinds.entrySet().stream().sorted(Comparator.comparing(kind -> -kind.getValue().size())).forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
        return sorted;
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
        private final List<Problem> doubts = new ArrayList<>();

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

        public void error(Problem problem) {
            errors.add(problem);
        }

        public void doubt(Problem problem) {
            doubts.add(problem);
        }

        public int rows() {
            return rows;
        }

        public boolean isClean() {
            return errors.isEmpty();
        }

        public ImportReport report(boolean applied) {
            return new ImportReport(rows, created, changed, unchanged, errors, doubts, applied && errors.isEmpty());
        }
    }
}
