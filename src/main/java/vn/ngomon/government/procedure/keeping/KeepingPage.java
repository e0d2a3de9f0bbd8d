package vn.ngomon.government.procedure.keeping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.platform.command.ImportReport;

/**
 * The catalogue as its keeper works on it.
 *
 * @param errors field to message key
 * @param missing how many of the procedures that come with the program are not in the catalogue yet
 */
public record KeepingPage(String q, List<ProcedureSummary> lines, Map<String, String> errors, @Nullable ImportReport imported, int missing) {}
