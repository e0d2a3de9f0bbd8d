package vn.ngomon.city.fieldreport.work;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;

/** The one door to a report for officers' eyes: who may not know of it finds nothing, who looks is on record before anything is shown. */
@Component
class SeenReports {

    private final CaseFiles cases;
    private final Audit audit;

    SeenReports(CaseFiles cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** @param what the part that is shown: {@code fieldreport.page}, {@code fieldreport.photo} */
    CaseFile get(UUID id, Actor officer, String what) {
        var file = find(id, officer);
        audit.saw(officer, new Subject("fieldreport", id), what);
        return file;
    }

    /** For acts, which are on record themselves. */
    CaseFile find(UUID id, Actor officer) {
        return cases.find(id, officer).filter(found -> found.kind().equals("fieldreport")).orElseThrow(NotFound::new);
    }
}
