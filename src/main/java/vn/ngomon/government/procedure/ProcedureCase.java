package vn.ngomon.government.procedure;

/** A situation the procedure distinguishes (trường hợp): it has its own papers, sometimes its own limit and fee. */
public record ProcedureCase(String key, Text name) {}
