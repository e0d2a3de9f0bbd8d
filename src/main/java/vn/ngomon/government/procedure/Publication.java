package vn.ngomon.government.procedure;

import java.time.LocalDate;

/** How publishing a version ended. */
public sealed interface Publication {

    record Published(ProcedureVersion version) implements Publication {}

    /** The same words are in force already: nothing was written. */
    record Unchanged(ProcedureVersion version) implements Publication {}

    /** A later version exists, so this one would change the past. */
    record TooEarly(LocalDate latestFrom) implements Publication {}

    /** No dossier could be worked on under it: its process does not fit its limit, or there is no such process. */
    record Unworkable(String why) implements Publication {}
}
