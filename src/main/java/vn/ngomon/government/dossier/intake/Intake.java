package vn.ngomon.government.dossier.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Filed;
import vn.ngomon.government.dossier.Filing;
import vn.ngomon.government.dossier.Submission;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Idempotency;
import vn.ngomon.platform.time.BusinessClock;

/** Takes a dossier in and, where asked, accepts or serves it at once: together or not at all, and once however often the button is pressed. */
@Service
class Intake {

    private static final byte[] FINGERPRINT = Idempotency.fingerprint("POST", "/desk/intake", new byte[0]);

    private final Filing filing;
    private final Casework casework;
    private final Dossiers dossiers;
    private final Idempotency repeats;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Intake(Filing filing, Casework casework, Dossiers dossiers, Idempotency repeats, InstantSource clock, TransactionTemplate transaction) {
        this.filing = filing;
        this.casework = casework;
        this.dossiers = dossiers;
        this.repeats = repeats;
        this.clock = clock;
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

    private record Late(Instant enteredAt, String reason) {}

    /** @param reason why it is entered late; needed with {@code takenInAt} */
    Taken take(Submission submission, @Nullable String action, Map<String, Object> input, String reason, String key, Actor clerk, boolean allOrNothing) {
        var known = repeats.find(clerk.accountId(), key, FINGERPRINT, Answer.class);
        if (known.isPresent()) {
            return new Taken.In(known.get().id(), null);
        }
        var enteredAt = clock.instant();
        try {
            return transaction.execute(status -> {
                var taken = at(submission.takenInAt(), () -> taken(submission, action, input, new Late(enteredAt, reason), key, clerk));
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

    private static <T> T at(@Nullable Instant trueTime, Supplier<T> work) {
        return trueTime == null ? work.get() : BusinessClock.stating(trueTime, work);
    }

    private Taken taken(Submission submission, @Nullable String action, Map<String, Object> input, Late late, String key, Actor clerk) {
        var filed = filing.file(submission, clerk, (done, batch) -> {
            repeats.keep(clerk.accountId(), key, FINGERPRINT, new Answer(done.id()), batch);
            if (submission.takenInAt() != null) {
                dossiers.enteredLate(done.id(), submission.takenInAt(), late.enteredAt(), clerk.accountId(), late.reason(), batch);
            }
        });
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
        return new Taken.In(done.id(), casework.perform(move) instanceof Outcome.Refused refused ? refused : null);
    }

    /** Whether a stated time of an intake can be true. */
    Optional<String> wrongTime(Instant takenInAt, String reason) {
        if (takenInAt.isAfter(clock.instant())) {
            return Optional.of("intake.problem.future");
        }
        return reason.isBlank() ? Optional.of("intake.problem.reason") : Optional.empty();
    }
}
