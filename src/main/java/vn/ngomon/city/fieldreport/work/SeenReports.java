package vn.ngomon.city.fieldreport.work;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;

/** The one door to a report for officers' eyes: who may not know of it finds nothing, who looks is on record before anything is shown. */
@Component
class SeenReports {

    private static final Set<Role> CONCERNED = Set.of(Role.CENTRE_OFFICER, Role.REPORT_HANDLER, Role.UNIT_HEAD, Role.LEADER, Role.AUDITOR);
    private static final Set<Role> SPEAKING = Set.of(Role.CENTRE_OFFICER, Role.REPORT_HANDLER, Role.UNIT_HEAD, Role.LEADER);

    private final CaseFiles cases;
    private final Consultations consultations;
    private final Audit audit;

    SeenReports(CaseFiles cases, Consultations consultations, Audit audit) {
        this.cases = cases;
        this.consultations = consultations;
        this.audit = audit;
    }

    /** @param what the part that is shown: {@code fieldreport.page}, {@code fieldreport.photo} */
    CaseFile get(UUID id, Actor officer, String what) {
        var file = find(id, officer);
        saw(id, officer, what);
        return file;
    }

    /** For the page that is also an answer to an act: who may not know of the report has got no answer before. */
    void saw(UUID id, Actor officer, String what) {
        audit.saw(officer, new Subject("fieldreport", id), what);
    }

    /** For acts, which are on record themselves. */
    CaseFile find(UUID id, Actor officer) {
        return cases.find(id, officer).filter(found -> found.kind().equals("fieldreport")).filter(found -> isConcerned(found, officer)).orElseThrow(NotFound::new);
    }

    /** Who handles reports for an agency, those who lead it, its auditors, and whoever is asked to help; a clerk at its counter has no business in them. */
    private boolean isConcerned(CaseFile file, Actor officer) {
        return isOfEither(file, officer)
                || consultations.of(file.id()).stream().anyMatch(opinion -> officer.seat(opinion.agencyId(), opinion.role()).isPresent());
    }

    /** Of the centre or of the agency that has it: all but those who are only asked. */
    static boolean isOfEither(CaseFile file, Actor officer) {
        return officer.seats().stream().anyMatch(seat -> (seat.agencyId().equals(file.agencyId()) || seat.agencyId().equals(file.frontAgencyId())) && CONCERNED.contains(seat.role()));
    }

    /** For those who speak for the centre or for the agency, or are asked: not for who only reads. */
    CaseFile speaking(UUID id, Actor officer) {
        var file = find(id, officer);
        if (!speaks(officer)) {
            throw new NotFound();
        }
        return file;
    }

    static boolean speaks(Actor officer) {
        return officer.seats().stream().anyMatch(seat -> SPEAKING.contains(seat.role()));
    }
}
