package vn.ngomon.platform.casework.definition;

import java.util.Map;
import vn.ngomon.platform.calendar.Limit;

/** A condition on a transition. The first refusal ends it and tells the page why. */
public sealed interface Guard {

    /** The case has been in this step before. */
    record StepDone(String step) implements Guard {}

    /** The case has never been in this step. */
    record StepNotDone(String step) implements Guard {}

    /** Four eyes: the actor is not who last took that action. */
    record NotWhoDid(String action) implements Guard {}

    /** Every opinion asked in this round is given. */
    record OpinionsGiven(Join join) implements Guard {}

    /** Other agencies' own cases that this one waits for have ended. */
    record ChildrenEnded(Join join) implements Guard {}

    /** The clock has not been rescheduled yet: never a second time (Decree 61/2018). */
    record NotRescheduled() implements Guard {}

    /** At least this long in the step. */
    record InStepFor(Limit limit) implements Guard {}

    /** Not longer than this in the step: a right that lapses, such as re-opening what was answered. */
    record InStepWithin(Limit limit) implements Guard {}

    /** A fact only a feature knows: papers complete, fee paid. Answered by the {@code GuardFact} of that name. */
    record Fact(String name, Map<String, Object> args) implements Guard {

        public Fact {
            args = Map.copyOf(args);
        }
    }
}
