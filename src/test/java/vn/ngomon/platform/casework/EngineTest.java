package vn.ngomon.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Performer;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.casework.definition.Place;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;

/**
 * The engine against an oracle that knows only sentences: it lists every way in which somebody could have a right and looks
 * whether one of them holds. Definitions, seats, delegations, holders, guards and moves are made at random.
 */
class EngineTest {

    private static final Role[] ROLES = {Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER};
    private static final UUID FRONT = new UUID(1, 1);
    private static final UUID AGENCY = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);
    private static final UUID[] PEOPLE = {new UUID(2, 1), new UUID(2, 2), new UUID(2, 3)};

    private record Story(Definition definition, CaseFile file, @Nullable UUID holder, Move move, Set<String> denied) {}

    @Property(tries = 20_000)
    void theEngineDecidesAsTheSentencesSay(@ForAll Random random) {
        var story = story(random);
        var decision = Engine.decide(story.definition(), story.file(), story.holder(), story.move(), guard -> refusal(guard, story.denied()));
        var told = decision instanceof Decision.No(var why) ? why.messageKey()
                : decision instanceof Decision.Go go ? "go " + go.from().id() + " " + go.to().id() + " " + go.onBehalfOf() : "";
        Statistics.collect(told.startsWith("go") ? "go" : told);
        assertThat(told).isEqualTo(oracle(story));
    }

    @Property(tries = 5_000)
    void whatIsOfferedIsWhatOnlyAGuardOrAMissingReasonCouldRefuse(@ForAll Random random) {
        var story = story(random);
        var move = story.move();
        var offered = Engine.offered(story.definition(), story.file(), story.holder(), move.actor(), move.capacity()).stream().map(Transition::action).toList();
        var expected = story.definition().transitions().stream().filter(transition -> transition.from().contains(story.file().step()))
                .filter(transition -> ways(transition, story).stream().anyMatch(way -> isOpen(way, story))).map(Transition::action).toList();
        assertThat(offered).isEqualTo(expected);
    }

    /** One way to have a right: as whom, and for whom. */
    private record Way(String as, @Nullable UUID instead) {}

    private static String oracle(Story story) {
        Transition found = null;
        for (var transition : story.definition().transitions()) {
            if (transition.action().equals(story.move().action()) && transition.from().contains(story.file().step())) {
                found = transition;
            }
        }
        if (found == null) {
            return "casework.refused.not-possible-here";
        }
        var ways = ways(found, story);
        if (ways.isEmpty()) {
            return "casework.refused.not-yours";
        }
        var open = ways.stream().filter(way -> isOpen(way, story)).toList();
        if (open.isEmpty()) {
            return "casework.refused.assigned-to-another";
        }
        if (found.reason() == Reason.REQUIRED && story.move().reason() == null) {
            return "casework.refused.reason-required";
        }
        for (var guard : found.guards()) {
            if (story.denied().contains(((Guard.Fact) guard).name())) {
                return "denied." + ((Guard.Fact) guard).name();
            }
        }
        var own = open.stream().anyMatch(way -> way.instead() == null);
        var instead = own ? null : open.stream().map(Way::instead).min((a, b) -> a.toString().compareTo(b.toString())).orElseThrow();
        return "go " + story.file().step() + " " + (found.leadsTo() == null ? story.file().step() : found.leadsTo()) + " " + instead;
    }

    private static List<Way> ways(Transition transition, Story story) {
        var ways = new ArrayList<Way>();
        for (var performer : transition.who()) {
            if (performer.equals(Performer.APPLICANT) && story.move().capacity() == Capacity.APPLICANT) {
                ways.add(new Way("applicant", null));
            } else if (performer.equals(Performer.SYSTEM) && story.move().capacity() == Capacity.SYSTEM) {
                ways.add(new Way("system", null));
            } else if (performer instanceof Performer.Officer(var role, var at) && story.move().capacity() == Capacity.OFFICER) {
                var step = story.definition().step(story.file().step());
                var house = (at == null ? step.at() : at) == Place.FRONT ? FRONT : AGENCY;
                for (var seat : story.move().actor().seats()) {
                    if (seat.agencyId().equals(house) && seat.role() == role) {
                        ways.add(new Way(role.name(), seat.onBehalfOf()));
                    }
                }
            }
        }
        return ways;
    }

    /** Somebody else's personal task is closed to colleagues of the same role, but not to who stands in for its holder. */
    private static boolean isOpen(Way way, Story story) {
        var step = story.definition().step(story.file().step());
        var colleague = step.role() != null && way.as().equals(step.role().name());
        return !step.personal() || story.holder() == null || !colleague || story.holder().equals(story.move().actor().accountId())
                || Objects.equals(story.holder(), way.instead());
    }

    private static Optional<Outcome.Refused> refusal(Guard guard, Set<String> denied) {
        var name = ((Guard.Fact) guard).name();
        return denied.contains(name) ? Optional.of(new Outcome.Refused("denied." + name, List.of())) : Optional.empty();
    }

    private static Story story(Random random) {
        var definition = definition(random);
        var at = definition.steps().get(random.nextInt(3));
        var file = new CaseFile(new UUID(3, 1), "test", new UUID(3, 2), at.phase(), at.id(), Instant.EPOCH, 1, "t", null, AGENCY, FRONT, null, Limit.NONE,
                SupplementPolicy.PAUSE, Clock.State.NOT_STARTED, null, Instant.EPOCH, null, null, null, null, false, Set.of(at.id()), Map.of(), Map.of());
        var seats = new HashSet<Seat>();
        for (int i = random.nextInt(4); i > 0; i--) {
            seats.add(new Seat(pick(random, FRONT, AGENCY, ELSEWHERE), AGENCY, pick(random, ROLES), random.nextInt(3) == 0 ? pick(random, PEOPLE) : null));
        }
        var move = new Move(file.id(), "a" + random.nextInt(4), new Actor(PEOPLE[0], "A", seats), random.nextInt(4) > 0 ? Capacity.OFFICER : pick(random, Capacity.values()),
                null, random.nextBoolean() ? "because" : null, Map.of());
        var denied = new HashSet<String>();
        List.of("f0", "f1", "f2").forEach(fact -> {
            if (random.nextInt(4) == 0) {
                denied.add(fact);
            }
        });
        return new Story(definition, file, random.nextBoolean() ? pick(random, PEOPLE) : null, move, denied);
    }

    private static Definition definition(Random random) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 3; i++) {
            steps.add(new Step("s" + i, Phase.WORKING, random.nextInt(5) == 0 ? null : pick(random, ROLES), pick(random, Place.values()), random.nextBoolean(), null, null, Specialty.GENERAL, null, Map.of()));
        }
        steps.add(new Step("end", Phase.CLOSED, null, Place.AGENCY, false, null, null, Specialty.GENERAL, Ending.COMPLETED, Map.of()));
        var transitions = new ArrayList<Transition>();
        for (int i = 0; i < 4; i++) {
            var from = new HashSet<String>();
            var who = new HashSet<Performer>();
            var guards = new ArrayList<Guard>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                from.add("s" + random.nextInt(3));
                who.add(random.nextInt(4) == 0 ? pick(random, Performer.APPLICANT, Performer.SYSTEM)
                        : new Performer.Officer(pick(random, ROLES), random.nextBoolean() ? pick(random, Place.values()) : null));
                if (random.nextInt(3) == 0) {
                    guards.add(new Guard.Fact("f" + random.nextInt(3), Map.of()));
                }
            }
            transitions.add(new Transition("a" + i, from, pick(random, "s0", "s1", "s2", "end", null), who, pick(random, Reason.values()), guards, List.of(), Map.of()));
        }
        return new Definition("random", "test", Map.of(), "s0", steps, transitions);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... some) {
        return some[random.nextInt(some.length)];
    }
}
