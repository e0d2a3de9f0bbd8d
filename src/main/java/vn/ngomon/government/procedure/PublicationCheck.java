package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.Optional;
import vn.ngomon.government.procedure.content.ProcedureContent;

/** What whoever works on a procedure has against a version before it is published: better refused here than at the first dossier. */
public interface PublicationCheck {

    /** Why dossiers could not be worked on under this version, in words for whoever publishes it; empty when they can. */
    Optional<String> objection(String code, LocalDate from, ProcedureContent content);
}
