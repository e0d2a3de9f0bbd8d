package vn.ngomon.platform.casework.definition;

import java.util.Map;

/** What a transition brings about, in the same database transaction. */
public sealed interface Effect {

    /** Acceptance: the statutory limit starts; its promise goes on the slip. */
    record StartClock() implements Effect {}

    /** The limit stands still for a reason outside the agency. */
    record PauseClock(String reason) implements Effect {}

    /** The limit goes on where it stood. */
    record ResumeClock() implements Effect {}

    /** The law restarts the limit from zero (supplement under Circular 01/2018). */
    record RestartClock() implements Effect {}

    /** The case's own policy decides between pausing and stopping-until-restart: sector laws differ. */
    record AwaitSupplement() implements Effect {}

    /** The counterpart of {@link AwaitSupplement}: resumes or restarts as the case's policy says. */
    record SupplementGiven() implements Effect {}

    /** A new date with an apology; the input names it. Only once. */
    record Reschedule() implements Effect {}

    /** What is judged early, on time or late. */
    record ResultReady() implements Effect {}

    /** The clock ends without a result: refused, withdrawn, stopped. */
    record StopClock() implements Effect {}

    /** The input names the agency that becomes accountable. */
    record HandToAgency() implements Effect {}

    /** A feature's own consequence: issue a code, request a payment. Run by the {@code CaseEffect} of that name. */
    record Feature(String name, Map<String, Object> args) implements Effect {

        public Feature {
            args = Map.copyOf(args);
        }
    }
}
