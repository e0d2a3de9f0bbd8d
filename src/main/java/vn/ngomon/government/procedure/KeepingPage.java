package vn.ngomon.government.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as its keeper works on it.
 *
 * @param errors field to message key
 */
public record KeepingPage(String q, List<ProcedureSummary> lines, @Nullable ProcedureVersion chosen, StandingForm form, Map<String, String> errors,
        @Nullable ImportReport imported, boolean done) {}
