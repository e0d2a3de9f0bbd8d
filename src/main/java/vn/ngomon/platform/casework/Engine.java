package vn.ngomon.platform.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Performer;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Actor;

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
        var rights = rights(transition, step, file, move.actor(), move.capacity());
        if (rights.isEmpty()) {
            return no("not-yours");
        }
        var right = best(rights, step, holder, move.actor());
        if (right.isEmpty()) {
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
                .filter(transition -> best(rights(transition, step, file, actor, capacity), step, holder, actor).isPresent()).toList();
    }

    /** Whether an actor may work in the present step: by any seat of its role, where it is personal and held as its holder or in their stead. */
    static boolean holdsStep(Definition definition, CaseFile file, Actor actor) {
        var step = definition.step(file.step());
        var holder = file.assignees().get(step.id());
        return step.role() != null && rights(new Performer.Officer(step.role(), step.at()), step, file, actor, Capacity.OFFICER)
                .anyMatch(right -> !heldByAnother(step, holder, right, actor));
    }

    /** The right used, with the seat when it is an officer's. */
    private record Right(Performer performer, @Nullable UUID onBehalfOf) {}

    private static List<Right> rights(Transition transition, Step step, CaseFile file, Actor actor, Capacity capacity) {
        return transition.who().stream().flatMap(performer -> rights(performer, step, file, actor, capacity)).toList();
    }

    private static Stream<Right> rights(Performer performer, Step step, CaseFile file, Actor actor, Capacity capacity) {
        return switch (performer) {
            case Performer.Officer officer when capacity == Capacity.OFFICER -> actor.seats().stream()
                    .filter(seat -> seat.agencyId().equals(file.agencyAt(officer.at(step))) && seat.role() == officer.role())
                    .map(seat -> new Right(performer, seat.onBehalfOf()));
            case Performer.Applicant applicant when capacity == Capacity.APPLICANT -> Stream.of(new Right(performer, null));
            case Performer.System system when capacity == Capacity.SYSTEM -> Stream.of(new Right(performer, null));
            default -> Stream.empty();
        };
    }

    /** Of the rights that the step's holder leaves open: an own one before a delegated one. */
    private static Optional<Right> best(List<Right> rights, Step step, @Nullable UUID holder, Actor actor) {
        return rights.stream().filter(right -> !heldByAnother(step, holder, right, actor))
                .min(Comparator.comparing((Right right) -> right.onBehalfOf() != null).thenComparing(right -> String.valueOf(right.onBehalfOf())));
    }

    /** A personal step belongs to its holder and to who stands in for them. */
    private static boolean heldByAnother(Step step, @Nullable UUID holder, Right right, Actor actor) {
        return step.personal() && holder != null && right.performer() instanceof Performer.Officer officer && officer.role() == step.role()
                && !holder.equals(actor.accountId()) && !holder.equals(right.onBehalfOf());
    }

    private static Decision no(String key) {
        return new Decision.No(Outcome.Refused.because(key));
    }
}
