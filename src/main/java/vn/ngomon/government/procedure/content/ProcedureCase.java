package vn.ngomon.government.procedure.content;

import org.jspecify.annotations.Nullable;

/**
 * A situation the procedure distinguishes (trường hợp): it has its own papers, sometimes its own limit, fee and agency.
 *
 * @param competent which of the competent agencies decides it, in the decision's words; null where the case does not matter
 */
public record ProcedureCase(String key, Text name, @Nullable String competent) {}
