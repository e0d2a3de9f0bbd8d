package vn.ngomon.platform.audit;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final TransactionTemplate own;

    Audit(Views views, InstantSource clock, PlatformTransactionManager transactions) {
        this.views = views;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * In the reader's transaction, so that what was noted was shown; at once when there is none or it may only read.
     *
     * @param what a short word for the part that was shown, such as {@code dossier.page} or {@code paper.file}
     */
    public void saw(Actor actor, Subject subject, String what) {
        var view = new View(Ids.next(), clock.instant(), actor.accountId(), subject.kind(), subject.id(), what);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            own.executeWithoutResult(status -> views.add(view));
        } else {
            views.add(view);
        }
    }

    /**
     * Erases a person from the notes: their account as reader and as subject. The digests stay, so the chain stays whole;
     * without the salt nobody can tell by trial whose they were.
     */
    public void forget(UUID person) {
        views.forget(person);
    }
}
