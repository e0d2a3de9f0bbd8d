package vn.ngomon.platform.casework.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.casework.definition.Finding.Kind;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Role;

class VerifierTest {

    private static final Set<String> FACTS = Set.of("papersComplete", "papersGiven", "resultDrafted", "resultSigned", "feesSettled", "supplementOverdue");
    private static final Set<String> EFFECTS = Set.of("issueCode", "requestFees", "askPapers", "closeRequest", "cancelFees", "approveResult",
            "handOver", "settleFees", "openChildren", "copyChildResults");
    private static final List<String> SHIPPED = List.of("one-stop-commune", "one-stop-district", "one-stop-province", "while-you-wait",
            "inter-agency-birth", "inter-agency-child", "land-first-certificate", "site-check");

    private final Verifier verifier = new Verifier(FACTS, EFFECTS);

    static Definition shipped(String key) {
        try (var in = VerifierTest.class.getResourceAsStream("/dossier/process/" + key + ".json")) {
            return DefinitionJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Example
    void everyShippedProcessIsAccepted() {
        SHIPPED.forEach(key -> assertThat(verifier.verify(shipped(key), Limit.workingDays(3))).as(key).isEmpty());
    }

    @Property(tries = 200)
    void aRandomWalkThroughAShippedProcessAlwaysEnds(@ForAll Random random) {
        var definition = shipped(SHIPPED.get(random.nextInt(SHIPPED.size())));
        assertThat(new Walker(definition).reachesAnEnding(random, 100_000)).isTrue();
    }

    /** Nothing the verifier accepts can get stuck or misuse its clock, whatever happens. */
    @Property(tries = 3_000)
    void aRandomWalkThroughAnythingAcceptedEnds(@ForAll("definitions") Definition definition, @ForAll Random random) {
        var findings = verifier.verify(definition, null);
        Statistics.collect(findings.isEmpty() ? "accepted" : findings.getFirst().kind());
        if (findings.isEmpty()) {
            for (int i = 0; i < 20; i++) {
                var walker = new Walker(definition);
                assertThat(walker.reachesAnEnding(random, 100_000)).isTrue();
                assertThat(walker.running || walker.paused()).as("no clock left running").isFalse();
            }
        }
    }

    /** Every refusal comes with a path, and the path really leads to the defect. */
    @Property(tries = 3_000)
    void aCounterexampleCanBeWalked(@ForAll("definitions") Definition definition) {
        for (var finding : verifier.verify(definition, null)) {
            switch (finding.kind()) {
                case CLOCK_MISUSED -> assertThat(walkEndsInNonsense(definition, finding.path())).isTrue();
                case DEAD_END -> {
                    var walker = walk(definition, finding.path());
                    assertThat(walker.step).isEqualTo(finding.subject());
                    assertThat(canStillReach(definition, finding.path(), Walker::atEnd)).isFalse();
                }
                case PAUSED_FOR_EVER -> {
                    assertThat(walk(definition, finding.path()).paused()).isTrue();
                    assertThat(canStillReach(definition, finding.path(), walker -> !walker.paused())).isFalse();
                }
                case CLOCK_LEFT_RUNNING -> {
                    var walker = walk(definition, finding.path());
                    assertThat(walker.atEnd() && (walker.running || walker.paused())).isTrue();
                }
                case UNREACHABLE_STEP -> assertThat(canStillReach(definition, List.of(), walker -> walker.step.equals(finding.subject()))).isFalse();
                default -> throw new AssertionError("not generated here: " + finding);
            }
        }
    }

    @Example
    void theGeneratorShowsEveryDefectOfFlowAndClock() {
        var seen = EnumSet.noneOf(Kind.class);
        definitions().generator(1000).stream(new Random(20201208)).limit(5_000)
                .forEach(sample -> verifier.verify(sample.value(), null).forEach(finding -> seen.add(finding.kind())));
        assertThat(seen).contains(Kind.CLOCK_MISUSED, Kind.DEAD_END, Kind.PAUSED_FOR_EVER, Kind.CLOCK_LEFT_RUNNING, Kind.UNREACHABLE_STEP);
    }

    @Example
    void wrongWordsAreNamed() {
        assertThat(kinds("""
                {"key":"k","kind":"dossier","initial":"nowhere","steps":[
                  {"id":"a","phase":"NEW","role":"LEADER"},{"id":"a","phase":"NEW"},{"id":"z","phase":"CLOSED","ending":"COMPLETED"}],
                 "transitions":[
                  {"action":"go","from":["a"],"to":"ghost","who":["DESK_CLERK"],"guards":[{"moonIsFull":{}},{"stepDone":"ghost"}],"effects":[{"sing":{}}]},
                  {"action":"go","from":["a"],"to":"z","who":[]}]}"""))
                .contains(Kind.NO_START, Kind.DUPLICATE_STEP, Kind.UNKNOWN_STEP, Kind.UNKNOWN_FACT, Kind.UNKNOWN_EFFECT, Kind.AMBIGUOUS_ACTION,
                        Kind.NOBODY_MAY_ACT);
    }

    @Example
    void anUnknownRoleCannotEvenBeRead() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DefinitionJson.read("""
                {"key":"k","kind":"dossier","initial":"a","steps":[{"id":"a","phase":"NEW","role":"MANDARIN"}],"transitions":[]}"""))
                .isInstanceOf(DefinitionJson.Unreadable.class).hasMessageContaining("step a").hasMessageContaining("MANDARIN");
    }

    @Example
    void budgetsOverTheStatutoryTimeAreRefusedWithThePath() {
        var definition = DefinitionJson.read("""
                {"key":"k","kind":"dossier","initial":"a","steps":[
                  {"id":"a","phase":"NEW"},{"id":"b","phase":"WORKING","budget":"2 WORKING_DAYS"},{"id":"c","phase":"WORKING","budget":"12 WORKING_HOURS"},
                  {"id":"z","phase":"CLOSED","ending":"COMPLETED"}],
                 "transitions":[
                  {"action":"accept","from":["a"],"to":"b","who":["DESK_CLERK"],"effects":[{"startClock":true}]},
                  {"action":"pass","from":["b"],"to":"c","who":["SPECIALIST"]},
                  {"action":"finish","from":["c","b"],"to":"z","who":["LEADER"],"effects":[{"resultReady":true}]}]}""");
        assertThat(verifier.verify(definition, Limit.workingDays(4))).isEmpty();
        assertThat(verifier.verify(definition, Limit.workingDays(3))).containsExactly(new Finding(Kind.OVER_BUDGET, "c", List.of("accept", "pass")));
    }

    @Example
    void diagramsNameEveryStep() {
        for (var key : SHIPPED) {
            var definition = shipped(key);
            var bpmn = org.jsoup.Jsoup.parse(Diagram.bpmn(definition, "vi"), org.jsoup.parser.Parser.xmlParser());
            assertThat(bpmn.select("userTask, receiveTask, endEvent")).hasSize(definition.steps().size());
            assertThat(Diagram.mermaid(definition, "en")).contains("[*] --> submitted");
        }
    }

    private List<Kind> kinds(String document) {
        return verifier.verify(DefinitionJson.read(document), null).stream().map(Finding::kind).toList();
    }

    private static Walker walk(Definition definition, List<String> path) {
        var walker = new Walker(definition);
        path.forEach(action -> walker.take(walker.find(action).orElseThrow()));
        return walker;
    }

    private static boolean walkEndsInNonsense(Definition definition, List<String> path) {
        var walker = walk(definition, path.subList(0, path.size() - 1));
        try {
            walker.take(walker.find(path.getLast()).orElseThrow());
            return false;
        } catch (Walker.Nonsense e) {
            return true;
        }
    }

    /** Brute force: tries every path of up to so many actions beyond the given one. */
    private static boolean canStillReach(Definition definition, List<String> path, java.util.function.Predicate<Walker> goal) {
        var frontier = List.of(path);
        var seen = new HashSet<String>();
        for (int depth = 0; depth < 40 && !frontier.isEmpty(); depth++) {
            var next = new ArrayList<List<String>>();
            for (var candidate : frontier) {
                Walker walker;
                try {
                    walker = walk(definition, candidate);
                } catch (Walker.Nonsense e) {
                    continue;
                }
                if (goal.test(walker)) {
                    return true;
                }
                var open = walker.open().stream().map(Transition::action).toList();
                if (seen.add(walker.step + walker.started + walker.running + walker.ended + open)) {
                    open.forEach(action -> {
                        var longer = new ArrayList<>(candidate);
                        longer.add(action);
                        next.add(longer);
                    });
                }
            }
            frontier = next;
        }
        return false;
    }

    @Provide
    Arbitrary<Definition> definitions() {
        return Arbitraries.integers().between(2, 6).flatMap(size -> {
            var steps = IntStream.range(0, size).mapToObj(i -> "s" + i).toList();
            Arbitrary<Effect> effect = Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(3, Arbitraries.just(new Effect.StartClock())), net.jqwik.api.Tuple.of(1, Arbitraries.just(new Effect.PauseClock("x"))),
                    net.jqwik.api.Tuple.of(1, Arbitraries.just(new Effect.ResumeClock())), net.jqwik.api.Tuple.of(3, Arbitraries.just(new Effect.StopClock())),
                    net.jqwik.api.Tuple.of(1, Arbitraries.just(new Effect.ResultReady())));
            Arbitrary<Guard> guard = Arbitraries.of(steps).flatMap(step -> Arbitraries.of(new Guard.StepDone(step), new Guard.StepNotDone(step)));
            Arbitrary<Transition> transition = Combinators.combine(Arbitraries.integers().between(0, 1_000_000), Arbitraries.of(steps), Arbitraries.of(steps),
                            guard.list().ofMinSize(0).ofMaxSize(1).filter(guards -> true), effect.list().ofMinSize(0).ofMaxSize(1))
                    .as((n, from, to, guards, effects) -> new Transition("a" + n, Set.of(from), to, Set.of(Performer.SYSTEM), Reason.NONE,
                            n % 4 == 0 ? guards : List.of(), n % 2 == 0 ? effects : List.of(), Map.of()));
            return Combinators.combine(transition.list().ofMinSize(size - 1).ofMaxSize(size * 2).uniqueElements(Transition::action), Arbitraries.integers().between(1, 2))
                    .as((transitions, endings) -> new Definition("generated", "test", Map.of(), "s0", IntStream.range(0, size)
                            .mapToObj(i -> i >= size - endings && i > 0 ? new Step("s" + i, Phase.CLOSED, null, Place.AGENCY, false, null, null, Specialty.GENERAL, Ending.COMPLETED, Map.of())
                                    : new Step("s" + i, Phase.WORKING, null, Place.AGENCY, false, null, null, Specialty.GENERAL, null, Map.of())).toList(), transitions));
        });
    }

    @Example
    void aRoleIsAskedAtItsPlace() {
        assertThat(Performer.parse("FRONT:DESK_CLERK")).isEqualTo(new Performer.Officer(Role.DESK_CLERK, Place.FRONT));
    }
}
