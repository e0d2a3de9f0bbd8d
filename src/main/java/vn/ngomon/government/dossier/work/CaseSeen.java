package vn.ngomon.government.dossier.work;

import java.util.UUID;
import vn.ngomon.platform.directory.Actor;

/** Is told who looked at which dossier, before the page goes out: personal data are seen by nobody unrecorded. */
interface CaseSeen {

    /** @param what the part that was opened: {@code dossier}, {@code file}, {@code slip} */
    void saw(Actor actor, UUID dossier, String what);
}
