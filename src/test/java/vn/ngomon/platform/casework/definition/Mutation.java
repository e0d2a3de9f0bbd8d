package vn.ngomon.platform.casework.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.ngomon.platform.casework.definition.Finding.Kind;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;

/** One thing spoiled in a sound definition, and what the verifier has to say of it. */
record Mutation(Definition definition, Kind kind, String subject) {

    /** The words that can be spoiled in any definition. */
    static final List<Kind> WORDS = List.of(Kind.NO_START, Kind.DUPLICATE_STEP, Kind.AMBIGUOUS_ACTION, Kind.UNKNOWN_STEP, Kind.UNKNOWN_FACT, Kind.UNKNOWN_EFFECT,
            Kind.UNKNOWN_ACTION, Kind.NOBODY_MAY_ACT);

    static Mutation of(Kind kind, Definition sound, Random random) {
        var ghost = "ghost" + random.nextInt(1000);
        var victim = sound.transitions().get(random.nextInt(sound.transitions().size()));
        return switch (kind) {
            case NO_START -> new Mutation(new Definition(sound.key(), sound.kind(), sound.title(), ghost, sound.steps(), sound.transitions()), kind, ghost);
            case DUPLICATE_STEP -> {
                var step = sound.steps().get(random.nextInt(sound.steps().size()));
                yield new Mutation(with(sound, more(sound.steps(), step), sound.transitions()), kind, step.id());
            }
            case AMBIGUOUS_ACTION -> {
                var from = victim.from().iterator().next();
                yield new Mutation(with(sound, sound.steps(), more(sound.transitions(), changed(victim, victim.guards(), victim.effects(), Set.of(from), from))), kind, from + " " + victim.action());
            }
            case UNKNOWN_STEP -> switch (random.nextInt(3)) {
                case 0 -> replaced(sound, victim, changed(victim, victim.guards(), victim.effects(), victim.from(), ghost), kind, ghost);
                case 1 -> guarded(sound, victim, new Guard.StepDone(ghost), kind, ghost);
                default -> guarded(sound, victim, new Guard.StepNotDone(ghost), kind, ghost);
            };
            case UNKNOWN_FACT -> guarded(sound, victim, new Guard.Fact(ghost, Map.of()), kind, ghost);
            case UNKNOWN_ACTION -> guarded(sound, victim, new Guard.NotWhoDid(ghost), kind, ghost);
            case UNKNOWN_EFFECT -> replaced(sound, victim, changed(victim, victim.guards(), more(victim.effects(), new Effect.Feature(ghost, Map.of())), victim.from(), victim.leadsTo()), kind, ghost);
            case NOBODY_MAY_ACT -> {
                var held = sound.steps().stream().filter(step -> step.role() != null).toList();
                if (held.isEmpty() || random.nextBoolean()) {
                    yield replaced(sound, victim, new Transition(victim.action(), victim.from(), victim.leadsTo(), Set.of(), victim.reason(), victim.guards(), victim.effects(), victim.title()), kind, victim.action());
                }
                var step = held.get(random.nextInt(held.size()));
                var idle = new Step(step.id(), step.phase(), Role.AUDITOR, step.at(), step.personal(), step.budget(), step.limit(), step.specialty(), step.ending(), step.title());
                yield new Mutation(with(sound, sound.steps().stream().map(one -> one.equals(step) ? idle : one).toList(), sound.transitions()), kind, step.id());
            }
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** So many rooms around a hall, each remembered for ever: more states than can be looked at. */
    static Definition maze(int rooms) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("hall", Phase.WORKING, null, Place.AGENCY, false, null, null, Specialty.GENERAL, null, Map.of()));
        steps.add(RandomDefinitions.ending("out"));
        var transitions = new ArrayList<Transition>();
        IntStream.range(0, rooms).forEach(i -> {
            steps.add(new Step("room" + i, Phase.WORKING, null, Place.AGENCY, false, null, null, Specialty.GENERAL, null, Map.of()));
            transitions.add(system("enter" + i, Set.of("hall"), "room" + i, List.of()));
            transitions.add(system("leave" + i, Set.of("room" + i), "hall", List.of()));
            transitions.add(system("end" + i, Set.of("hall"), "out", List.of(new Guard.StepDone("room" + i))));
        });
        return new Definition("maze", "test", Map.of(), "hall", steps, transitions);
    }

    private static Transition system(String action, Set<String> from, String to, List<Guard> guards) {
        return new Transition(action, from, to, Set.of(Performer.SYSTEM), Reason.NONE, guards, List.of(), Map.of());
    }

    private static Mutation guarded(Definition sound, Transition victim, Guard guard, Kind kind, String subject) {
        return replaced(sound, victim, changed(victim, more(victim.guards(), guard), victim.effects(), victim.from(), victim.leadsTo()), kind, subject);
    }

    private static Mutation replaced(Definition sound, Transition victim, Transition changed, Kind kind, String subject) {
        UnaryOperator<Transition> swap = one -> one == victim ? changed : one;
        return new Mutation(with(sound, sound.steps(), sound.transitions().stream().map(swap).toList()), kind, subject);
    }

    private static Transition changed(Transition old, List<Guard> guards, List<Effect> effects, Set<String> from, String to) {
        return new Transition(old.action(), from, to, old.who(), old.reason(), guards, effects, old.title());
    }

    private static Definition with(Definition old, List<Step> steps, List<Transition> transitions) {
        return new Definition(old.key(), old.kind(), old.title(), old.initial(), steps, transitions);
    }

    private static <T> List<T> more(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
