package vn.ngomon.operations.demo.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Dossier;

/**
 * What is to become of one simulated dossier, decided before it is filed.
 *
 * @param number its place in the plan of the whole history
 * @param enteredLate when it was entered, having been taken in on paper while the system was down; else null
 * @param pace how much of the statutory limit is used: under 1 early or on time, over 1 late
 * @param slowReceipt acknowledged later than the eight working hours the rules give
 * @param rounds supplements asked for in processing
 * @param score what the applicant says afterwards, one to five; 0 says nothing
 * @param halt the step it still waits in when the history reaches the present; null when it is to go on as far as time allows
 * @param own filed from the account of the demo's citizen
 */
public record Plan(int number, UUID agency, String procedure, Dossier.Channel channel, Dossier.ReturnBy returnBy, Instant submittedAt, @Nullable Instant enteredLate,
        Fate fate, double pace, boolean slowReceipt, boolean missingAtIntake, int rounds, boolean apologised, boolean sentBack, int score,
        @Nullable String halt, boolean own, long seed) {

    public enum Fate { COMPLETED, REFUSED_AT_INTAKE, REFUSED, WITHDRAWN, STOPPED }

    /** When somebody enters it: at once, but after an outage. */
    public Instant enteredAt() {
        return enteredLate == null ? submittedAt : enteredLate;
    }

    /** Another agency's part of it: plain work, not lingered over. */
    public Plan part(UUID partner) {
        return new Plan(number, partner, procedure, channel, returnBy, submittedAt, null, Fate.COMPLETED, Math.min(pace, 1), false, false, 0, false,
                false, 0, null, false, ~seed);
    }
}
