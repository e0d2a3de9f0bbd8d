package vn.ngomon.platform.audit;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Subject;

/**
 * Notes who saw what. What people <em>did</em> is in the journal. Processing of personal data must be accounted for
 * (Decree 13/2023/NĐ-CP art. 28, Law 91/2025/QH15); the note itself holds ids only.
 */
@Component
public class Audit {

    private final Views views;
    private final InstantSource clock;

    Audit(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * In the reader's transaction, so that what was noted was shown; at once when there is none. One that may only read is refused by the
     * database: a note on a second connection would have everybody wait for one while holding one.
     *
     * @param what a short word for the part that was shown, such as {@code dossier.page} or {@code paper.file}
     */
    public void saw(Actor actor, Subject subject, String what) {
        views.add(new View(Ids.next(), clock.instant(), actor.accountId(), subject.kind(), subject.id(), what));
    }

    /**
     * Erases a person from the notes: their account as reader and as subject. The digests stay, so the chain stays whole;
     * without the salt nobody can tell by trial whose they were.
     */
    public void forget(UUID person) {
        views.forget(person);
    }
}
