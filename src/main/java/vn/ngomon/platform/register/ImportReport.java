package vn.ngomon.platform.register;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param applied false for a dry run and when there are problems: then nothing was changed
 */
public record ImportReport(int added, int corrected, int unchanged, boolean applied, List<RowProblem> problems) {

    /** @param row as numbered in the file, the heading being 1 */
    public record RowProblem(int row, String field, String messageKey) {
        static RowProblem of(int row, RegisterChange.Problem problem) {
            return new RowProblem(row, problem.field(), problem.messageKey());
        }
    }

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
