package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.casework.Outcome.Refused;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Join;

/** Answers a definition's guards; each fact by whoever owns it. */
@Component
class Guards {

    private final Cases cases;
    private final Opinions opinions;
    private final Calendars calendars;
    private final Vocabulary words;

    Guards(Cases cases, Opinions opinions, Calendars calendars, Vocabulary words) {
        this.cases = cases;
        this.opinions = opinions;
        this.calendars = calendars;
        this.words = words;
    }

    Optional<Refused> refusal(Guard guard, CaseFile file, Move move, Instant at) {
        return switch (guard) {
            case Guard.StepDone(var step) -> unless(file.trail().contains(step), "step-not-done");
            case Guard.StepNotDone(var step) -> unless(!file.trail().contains(step), "step-done-already");
            case Guard.NotWhoDid(var action) -> unless(!move.actor().accountId().equals(file.doers().get(action)), "four-eyes");
            case Guard.OpinionsGiven(var join) -> unless(opinions.met(file.id(), join), "opinions-missing");
            case Guard.ChildrenEnded(Join join) -> unless(cases.childrenMeet(file.id(), join), "children-running");
            case Guard.NotRescheduled() -> unless(!isRescheduled(file.id()), "rescheduled-once");
            case Guard.InStepFor(var limit) -> unless(!calendars.of(file.agencyId()).promise(file.stepSince(), limit).isAfter(at), "too-early");
            case Guard.InStepWithin within -> unless(!last(within, file).isBefore(at), "too-late");
            case Guard.Fact(var name, var args) -> words.fact(name).refusal(file, move, args);
        };
    }

    boolean isRescheduled(UUID id) {
        return new Clock(cases.clock(id)).isRescheduled();
    }

    Instant last(Guard.InStepWithin within, CaseFile file) {
        return within.limit().lastMoment(calendars.of(file.agencyId()).promise(file.stepSince(), within.limit()));
    }

    private static Optional<Refused> unless(boolean fine, String key) {
        return fine ? Optional.empty() : Optional.of(Refused.because(key));
    }
}
