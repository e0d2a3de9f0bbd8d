package vn.ngomon.government.dossier.intake;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Idempotency;

/** Takes a dossier in and, where asked, accepts or serves it at once: together or not at all, and once however often the button is pressed. */
@Service
class Intake {

    private static final byte[] FINGERPRINT = Idempotency.fingerprint("POST", "/desk/intake", new byte[0]);

    private final Filing filing;
    private final Casework casework;
    private final TrueTime time;
    private final Idempotency repeats;
    private final TransactionTemplate transaction;

    Intake(Filing filing, Casework casework, TrueTime time, Idempotency repeats, TransactionTemplate transaction) {
        this.filing = filing;
        this.casework = casework;
        this.time = time;
        this.repeats = repeats;
        this.transaction = transaction;
    }

    /** What the desk's page has to tell. */
    sealed interface Taken {

        /** @param refused why it was not accepted although it is in, or null */
        record In(UUID id, Outcome.@Nullable Refused refused) implements Taken {}

        record Not(Filed why) implements Taken {}

        /** Served at once was refused, so nothing was taken in. */
        record Refused(Outcome.Refused why) implements Taken {}
    }

    /** What the first click answered. */
    record Answer(UUID id) {}

    Taken take(Submission submission, @Nullable String action, Map<String, Object> input, String key, Actor clerk, boolean allOrNothing) {
        var known = repeats.find(clerk.accountId(), key, FINGERPRINT, Answer.class);
        if (known.isPresent()) {
            return new Taken.In(known.get().id(), null);
        }
        try {
            return transaction.execute(status -> {
                var taken = taken(submission, action, input, key, clerk);
                if (allOrNothing && taken instanceof Taken.In(var id, var refused) && refused != null) {
                    status.setRollbackOnly();
                    return new Taken.Refused(refused);
                }
                return taken;
            });
        } catch (DuplicateKeyException twice) {
            return new Taken.In(repeats.find(clerk.accountId(), key, FINGERPRINT, Answer.class).orElseThrow().id(), null);
        }
    }

    private Taken taken(Submission submission, @Nullable String action, Map<String, Object> input, String key, Actor clerk) {
        var filed = filing.file(submission, clerk, (done, batch) -> repeats.keep(clerk.accountId(), key, FINGERPRINT, new Answer(done.id()), batch));
        if (!(filed instanceof Filed.Done done)) {
            return new Taken.Not(filed);
        }
        if (action == null) {
            return new Taken.In(done.id(), null);
        }
        var move = Move.of(done.id(), action, clerk);
        for (var one : input.entrySet()) {
            move = move.with(one.getKey(), one.getValue());
        }
        var receipt = move;
        return new Taken.In(done.id(), time.of(done.id(), action, () -> casework.perform(receipt)) instanceof Outcome.Refused refused ? refused : null);
    }
}
