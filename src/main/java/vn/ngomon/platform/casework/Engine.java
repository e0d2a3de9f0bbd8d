package vn.ngomon.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Performer;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Seat;

/** Decides whether a move may be made. Pure: facts that need a look into the database come in as a function. */
final class Engine {

    private Engine() {}

    /** @param holder the officer the step's task is assigned to, or null */
    static Decision decide(Definition definition, CaseFile file, @Nullable UUID holder, Move move,
            Function<Guard, Optional<Outcome.Refused>> facts) {
        var step = definition.step(file.step());
        var found = definition.find(file.step(), move.action());
        if (found.isEmpty()) {
            return no("not-possible-here");
        }
        var transition = found.get();
        var right = right(transition, step, file, move.actor(), move.capacity());
        if (right.isEmpty()) {
            return no("not-yours");
        }
        if (heldByAnother(step, holder, right.get(), move)) {
            return no("assigned-to-another");
        }
        if (transition.reason() == Reason.REQUIRED && move.reason() == null) {
            return no("reason-required");
        }
        for (var guard : transition.guards()) {
            var refusal = facts.apply(guard);
            if (refusal.isPresent()) {
                return new Decision.No(refusal.get());
            }
        }
        return new Decision.Go(transition, step, definition.step(transition.to(step.id())), right.get().onBehalfOf());
    }

    /** The actions an actor would be offered: rights only, guards speak when asked. */
    static List<Transition> offered(Definition definition, CaseFile file, @Nullable UUID holder, Actor actor, Capacity capacity) {
        var step = definition.step(file.step());
        return definition.from(file.step()).stream()
                .filter(transition -> right(transition, step, file, actor, capacity)
                        .filter(right -> !heldByAnother(step, holder, right, new Move(file.id(), transition.action(), actor, capacity, null, null, java.util.Map.of())))
                        .isPresent())
                .toList();
    }

    /** The right used, with the seat when it is an officer's. */
    private record Right(Performer performer, @Nullable UUID onBehalfOf) {}

    private static Optional<Right> right(Transition transition, Step step, CaseFile file, Actor actor, Capacity capacity) {
        return transition.who().stream()
                .flatMap(performer -> right(performer, step, file, actor, capacity).stream())
                .min((a, b) -> Boolean.compare(a.onBehalfOf() != null, b.onBehalfOf() != null));
    }

    private static Optional<Right> right(Performer performer, Step step, CaseFile file, Actor actor, Capacity capacity) {
        return switch (performer) {
            case Performer.Officer officer when capacity == Capacity.OFFICER ->
                    actor.seat(file.agencyAt(officer.at(step)), officer.role()).map((Seat seat) -> new Right(performer, seat.onBehalfOf()));
            case Performer.Applicant applicant when capacity == Capacity.APPLICANT -> Optional.of(new Right(performer, null));
            case Performer.System system when capacity == Capacity.SYSTEM -> Optional.of(new Right(performer, null));
            default -> Optional.empty();
        };
    }

    private static boolean heldByAnother(Step step, @Nullable UUID holder, Right right, Move move) {
        return step.personal() && holder != null && right.performer() instanceof Performer.Officer officer && officer.role() == step.role()
                && !holder.equals(move.actor().accountId()) && !holder.equals(right.onBehalfOf());
    }

    private static Decision no(String key) {
        return new Decision.No(Outcome.Refused.because(key));
    }
}
