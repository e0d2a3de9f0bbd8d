package vn.ngomon.government.procedure.keeping;

import java.util.Map;
import vn.ngomon.government.procedure.ProcedureHistory;
import vn.ngomon.government.procedure.ProcedureVersion;

/**
 * One entry before its keeper: what it is worth, what happened to it, what may be decided.
 *
 * @param seen counts what happened so far; sent back with a change, so that nobody overwrites anybody
 * @param errors field to message key
 */
public record StandingPage(ProcedureVersion version, ProcedureHistory history, int seen, StandingForm form, Map<String, String> errors) {}
