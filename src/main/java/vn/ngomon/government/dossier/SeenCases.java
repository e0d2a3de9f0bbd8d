package vn.ngomon.government.dossier;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;

/** The one door to a dossier for officers' eyes: who may not know of it finds nothing, who looks is on record before anything is shown. */
@Component
public class SeenCases {

    private final CaseFiles cases;
    private final Audit audit;

    SeenCases(CaseFiles cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * @param what the part that is shown: {@code dossier.page}, {@code dossier.file}, {@code dossier.slip}
     * @throws NotFound also when the officer may not know of it
     */
    public CaseFile get(UUID id, Actor officer, String what) {
        var file = cases.find(id, officer).filter(found -> found.kind().equals("dossier")).orElseThrow(NotFound::new);
        saw(id, officer, what);
        return file;
    }

    /** For lists, whose query has already left out what the officer may not know of. */
    public void saw(UUID id, Actor officer, String what) {
        audit.saw(officer, new Subject("dossier", id), what);
    }
}
