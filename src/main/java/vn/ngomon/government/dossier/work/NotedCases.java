package vn.ngomon.government.dossier.work;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;

/** Every look at a dossier goes into the audit. */
@Component
class NotedCases implements CaseSeen {

    private final Audit audit;

    NotedCases(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void saw(Actor actor, UUID dossier, String what) {
        audit.saw(actor, new Subject("dossier", dossier), what.equals("dossier") ? "dossier.page" : "dossier." + what);
    }
}
