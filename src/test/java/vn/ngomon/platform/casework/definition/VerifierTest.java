package vn.ngomon.platform.casework.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Finding.Kind;
import vn.ngomon.platform.directory.Role;

class VerifierTest {

    private static final Set<String> FACTS = Set.of("papersComplete", "papersGiven", "resultDrafted", "resultSigned", "feesSettled", "feesStated", "supplementOverdue");
    private static final Set<String> EFFECTS = Set.of("issueCode", "requestFees", "askPapers", "closeRequest", "cancelFees", "approveResult",
            "handOver", "settleFees", "openChildren", "copyChildResults", "noteApology");
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

    @Example
    void moreLastingFactsThanCanBeTriedAreSaidToBeTooMany() {
        var facts = java.util.stream.IntStream.range(0, 11).mapToObj(i -> "fact" + i).toList();
        var definition = DefinitionJson.read("""
                {"key": "many", "kind": "many", "initial": "work", "title": {"en": "Many"},
                 "steps": [{"id": "work", "phase": "WORKING", "role": "SPECIALIST", "title": {"en": "Work"}},
                           {"id": "done", "phase": "CLOSED", "ending": "COMPLETED", "title": {"en": "Done"}}],
                 "transitions": [{"action": "finish", "from": ["work"], "to": "done", "who": ["SPECIALIST"], "guards": [%s]}]}""".formatted(
                facts.stream().map("{\"%s\": {}}"::formatted).collect(java.util.stream.Collectors.joining(", "))));
        assertThat(StateSpace.of(definition, Set.copyOf(facts)).findings()).extracting(Finding::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Property(tries = 200)
    void aRandomWalkThroughAShippedProcessAlwaysEnds(@ForAll Random random) {
        var definition = shipped(SHIPPED.get(random.nextInt(SHIPPED.size())));
        assertThat(new Walker(definition).reachesAnEnding(random, 100_000)).isTrue();
    }

    /** Nothing the verifier accepts can get stuck or misuse its clock, whatever happens and however lasting facts turn out. */
    @Property(tries = 1_000)
    void aRandomWalkThroughAnythingAcceptedEnds(@ForAll("definitions") Definition definition, @ForAll Random random) {
        var findings = RandomDefinitions.verifier().verify(definition, null);
        Statistics.collect(findings.isEmpty() ? "accepted" : findings.getFirst().kind());
        if (findings.isEmpty()) {
            for (int i = 0; i < 20; i++) {
                var walker = new Walker(definition, RandomDefinitions.denials().get(i % 2));
                walker.late = i % 3 == 0;
                assertThat(walker.reachesAnEnding(random, 100_000)).isTrue();
                assertThat(walker.running || walker.paused()).as("no clock left running").isFalse();
            }
        }
    }

    /** Every refusal comes with a path, and the path really leads to the defect. */
    @Property(tries = 1_000)
    void aCounterexampleCanBeWalked(@ForAll("definitions") Definition definition) {
        for (var finding : RandomDefinitions.verifier().verify(definition, null)) {
            if (finding.kind() == Kind.UNREACHABLE_STEP) {
                assertThat(RandomDefinitions.denials()).noneMatch(denied -> canStillReach(definition, denied, List.of(), false, walker -> walker.step.equals(finding.subject())));
            } else {
                assertThat(RandomDefinitions.denials()).as(finding.toString()).anyMatch(denied -> isDefect(definition, denied, finding));
            }
        }
    }

    private static boolean isDefect(Definition definition, Set<String> denied, Finding finding) {
        var steps = finding.kind() == Kind.CLOCK_MISUSED ? finding.path().subList(0, finding.path().size() - 1) : finding.path();
        var walker = walk(definition, denied, steps).orElse(null);
        return walker != null && switch (finding.kind()) {
            case CLOCK_MISUSED -> walker.find(finding.path().getLast()).filter(transition -> isNonsense(walker, transition)).isPresent();
            case DEAD_END -> walker.step.equals(finding.subject()) && !canStillReach(definition, denied, finding.path(), true, Walker::atEnd);
            case PAUSED_FOR_EVER -> walker.paused() && !canStillReach(definition, denied, finding.path(), true, one -> !one.paused());
            case CLOCK_LEFT_RUNNING -> walker.atEnd() && (walker.running || walker.paused());
            default -> throw new AssertionError("not generated here: " + finding);
        };
    }

    @Example
    void theGeneratorShowsEveryDefectOfFlowAndClock() {
        var seen = EnumSet.noneOf(Kind.class);
        RandomDefinitions.any().generator(1000).stream(new Random(20201208)).limit(5_000)
                .forEach(sample -> RandomDefinitions.verifier().verify(sample.value(), null).forEach(finding -> seen.add(finding.kind())));
        assertThat(seen).contains(Kind.CLOCK_MISUSED, Kind.DEAD_END, Kind.PAUSED_FOR_EVER, Kind.CLOCK_LEFT_RUNNING, Kind.UNREACHABLE_STEP);
    }

    /** Whatever word is spoiled in whatever shipped process: it is refused, and the word is named. */
    @Property(tries = 1_000)
    void aSpoiledWordIsNamed(@ForAll Random random) {
        var kind = Mutation.WORDS.get(random.nextInt(Mutation.WORDS.size()));
        var mutation = Mutation.of(kind, shipped(SHIPPED.get(random.nextInt(SHIPPED.size()))), random);
        Statistics.collect(kind);
        assertThat(verifier.verify(mutation.definition(), null)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(mutation.kind());
            assertThat(finding.subject()).isEqualTo(mutation.subject());
        });
    }

    @Property(tries = 2)
    void aMazeThatRemembersEveryRoomIsTooLarge(@ForAll @IntRange(min = 18, max = 24) int rooms) {
        assertThat(verifier.verify(Mutation.maze(rooms), null)).extracting(Finding::kind).containsExactly(Kind.TOO_LARGE);
        assertThat(verifier.verify(Mutation.maze(5), null)).isEmpty();
    }

    @Example
    void everyKindOfRefusalIsGeneratedSomewhere() {
        var generated = EnumSet.of(Kind.CLOCK_MISUSED, Kind.DEAD_END, Kind.PAUSED_FOR_EVER, Kind.CLOCK_LEFT_RUNNING, Kind.UNREACHABLE_STEP, Kind.OVER_BUDGET, Kind.TOO_LARGE);
        generated.addAll(Mutation.WORDS);
        assertThat(generated).as("a new kind needs its generator: here, in Mutation or in BudgetsTest").isEqualTo(EnumSet.allOf(Kind.class));
    }

    /** Whom a fact decided once for all keeps from the only way out is stuck. */
    @Example
    void aStepWhoseOnlyExitNeedsWhatMayNeverBeIsRefused() {
        var document = """
                {"key":"k","kind":"dossier","initial":"a","steps":[{"id":"a","phase":"NEW"},{"id":"b","phase":"NEW"},{"id":"z","phase":"CLOSED","ending":"COMPLETED"}],
                 "transitions":[{"action":"look","from":["a"],"to":"b","who":["SYSTEM"]},
                  {"action":"go","from":["b"],"to":"z","who":["SYSTEM"],"guards":[{"%s":{}}]}]}""";
        assertThat(RandomDefinitions.verifier().verify(DefinitionJson.read(document.formatted(RandomDefinitions.LASTING)), null))
                .contains(new Finding(Kind.DEAD_END, "b", List.of("look")));
        assertThat(RandomDefinitions.verifier().verify(DefinitionJson.read(document.formatted(RandomDefinitions.PASSING)), null)).isEmpty();
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

    private static Optional<Walker> walk(Definition definition, Set<String> denied, List<String> path) {
        var walker = new Walker(definition, denied);
        for (var action : path) {
            var transition = walker.find(action);
            if (transition.isEmpty() || isNonsense(walker, transition.get())) {
                return Optional.empty();
            }
            walker.take(transition.get());
        }
        return Optional.of(walker);
    }

    private static boolean isNonsense(Walker walker, Transition transition) {
        try {
            walker.copy().take(transition);
            return false;
        } catch (Walker.Nonsense e) {
            return true;
        }
    }

    /** Brute force: tries every path of up to so many actions beyond the given one; late, when what lapses has lapsed. */
    private static boolean canStillReach(Definition definition, Set<String> denied, List<String> path, boolean late, Predicate<Walker> goal) {
        var frontier = walk(definition, denied, path).stream().toList();
        frontier.forEach(walker -> walker.late = late);
        var seen = new HashSet<String>();
        for (int depth = 0; depth < 60 && !frontier.isEmpty(); depth++) {
            var next = new ArrayList<Walker>();
            for (var walker : frontier) {
                if (goal.test(walker)) {
                    return true;
                }
                if (seen.add(walker.state())) {
                    walker.open().stream().filter(transition -> !isNonsense(walker, transition)).forEach(transition -> {
                        var further = walker.copy();
                        further.take(transition);
                        next.add(further);
                    });
                }
            }
            frontier = next;
        }
        return false;
    }

    @Provide
    Arbitrary<Definition> definitions() {
        return RandomDefinitions.any();
    }

    @Example
    void aRoleIsAskedAtItsPlace() {
        assertThat(Performer.parse("FRONT:DESK_CLERK")).isEqualTo(new Performer.Officer(Role.DESK_CLERK, Place.FRONT));
    }
}
