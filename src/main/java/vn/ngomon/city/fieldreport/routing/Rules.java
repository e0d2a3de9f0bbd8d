package vn.ngomon.city.fieldreport.routing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A whole set of rules. Every question has at most one answer: the most exact rule that holds, and no two rules ask the same. */
public record Rules(List<Rule> rules) {

    public Rules {
        rules = rules.stream().sorted(Comparator.comparing(Rule::rank).reversed().thenComparing(Rule::question)).toList();
        var asked = new HashSet<String>();
        for (var rule : rules) {
            if (!asked.add(rule.question())) {
                throw new IllegalArgumentException("Two rules for " + rule.question());
            }
        }
    }

    Optional<Rule> find(Circumstance of) {
        return rules.stream().filter(rule -> rule.holds(of)).findFirst();
    }
}
