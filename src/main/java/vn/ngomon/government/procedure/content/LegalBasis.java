package vn.ngomon.government.procedure.content;

/** A law, decree or circular the procedure rests on. */
public record LegalBasis(String number, String name) {}
