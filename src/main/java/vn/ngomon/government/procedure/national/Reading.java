package vn.ngomon.government.procedure.national;

import vn.ngomon.government.procedure.content.ProcedureContent;

/** What a national record says in our model, and what of it is in doubt. */
public record Reading(String code, String decision, ProcedureContent content, ReadingReport report) {}
