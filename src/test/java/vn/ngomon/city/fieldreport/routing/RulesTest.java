package vn.ngomon.city.fieldreport.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ngomon.platform.directory.AreaCode;

/** Whatever the rules, a report has one answer, and how they are written down does not matter. */
class RulesTest {

    private static final List<String> CATEGORIES = List.of("GT", "GT.CAU", "GT.DEN", "MT", "MT.RAC");
    private static final List<String> AREAS = List.of("474", "19777", "19774", "476", "19819");

    private static Rules rules(String... lines) {
        return RoutingVersions.read(List.of(lines));
    }

    private static String answer(Rules rules, String category, Set<AreaCode> areas, boolean desk) {
        return rules.find(new Circumstance(category, areas, desk)).map(rule -> rule.target().toString()).orElse("nobody");
    }

    @Provide
    Arbitrary<Rule> rule() {
        var category = Arbitraries.of(CATEGORIES).injectNull(0.2);
        var area = Arbitraries.of(AREAS).map(AreaCode::new).injectNull(0.3);
        return Combinators.combine(category, area, Arbitraries.of(Rule.Hours.values()), Arbitraries.of("H57.70", "H57.71", "COMMUNE GENERAL"))
                .as((of, in, hours, target) -> new Rule(of, in, hours, Target.find(target).orElseThrow()));
    }

    @Provide
    Arbitrary<List<Rule>> different() {
        return rule().list().ofMaxSize(25).map(list -> {
            var asked = new java.util.HashSet<String>();
            return list.stream().filter(one -> asked.add(one.question())).toList();
        });
    }

    @Property(tries = 300)
    void theOrderInWhichRulesAreWrittenChangesNothing(@ForAll("different") List<Rule> rules, @ForAll long seed, @ForAll boolean desk) {
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, new Random(seed));
        for (var category : List.of("GT.CAU", "MT.RAC")) {
            for (var area : List.of(Set.of(new AreaCode("19777"), new AreaCode("474")), Set.<AreaCode>of())) {
                assertThat(answer(new Rules(shuffled), category, area, desk)).isEqualTo(answer(new Rules(rules), category, area, desk));
            }
        }
    }

    @Property(tries = 300)
    void noMoreExactRuleThatHoldsIsPassedOver(@ForAll("different") List<Rule> rules, @ForAll boolean desk) {
        var of = new Circumstance("GT.CAU", Set.of(new AreaCode("19777"), new AreaCode("474")), desk);
        new Rules(rules).find(of).ifPresentOrElse(
                found -> assertThat(rules).filteredOn(rule -> rule.holds(of)).allMatch(rule -> rule.rank() <= found.rank()),
                () -> assertThat(rules).noneMatch(rule -> rule.holds(of)));
    }

    @Property(tries = 200)
    void aRuleIsReadAsItWasWritten(@ForAll("rule") Rule rule) {
        assertThat(RoutingVersions.rule(rule.write())).contains(rule);
    }

    @Example
    void theCategoryCountsMoreThanTheAreaAndTheAreaMoreThanTheTime() {
        var rules = rules("*,*,ANY,COMMUNE GENERAL", "GT,19777,ANY,H57.71", "GT.CAU,*,ANY,H57.08", "GT.CAU,*,OFF,H57.66", "GT,474,DESK,H57.72");
        var ward = Set.of(new AreaCode("19777"), new AreaCode("474"));
        assertThat(answer(rules, "GT.CAU", ward, true)).isEqualTo("H57.08");
        assertThat(answer(rules, "GT.CAU", ward, false)).isEqualTo("H57.66");
        assertThat(answer(rules, "GT.DEN", ward, true)).isEqualTo("H57.71");
        assertThat(answer(rules, "GT.DEN", Set.of(new AreaCode("19774"), new AreaCode("474")), true)).isEqualTo("H57.72");
        assertThat(answer(rules, "MT.RAC", Set.of(), true)).isEqualTo("COMMUNE GENERAL");
    }

    @Example
    void twoRulesForOneCaseAreNoSetOfRules() {
        assertThatThrownBy(() -> rules("GT,*,ANY,H57.70", "GT,*,ANY,H57.71")).isInstanceOf(IllegalArgumentException.class);
    }
}
