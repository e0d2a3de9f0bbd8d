package vn.ngomon.city.fieldreport.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Directory;

/** Rules as somebody writes them, line by line, with what stands against each line. */
@Component
public class RoutingDraft {

    private final Categories categories;
    private final Directory directory;

    RoutingDraft(Categories categories, Directory directory) {
        this.categories = categories;
        this.directory = directory;
    }

    /** @param line from 1 */
    public record Flaw(int line, String text, String messageKey) {}

    public sealed interface Reading {

        record Read(Rules rules) implements Reading {}

        record Wrong(List<Flaw> flaws) implements Reading {}
    }

    public Reading read(String text) {
        var rules = new ArrayList<Rule>();
        var flaws = new ArrayList<Flaw>();
        var asked = new HashSet<String>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var rule = RoutingVersions.rule(line);
            var flaw = rule.isEmpty() ? Optional.of("unreadable") : against(rule.get()).or(() -> asked.contains(rule.get().question()) ? Optional.of("twice") : Optional.empty());
            if (flaw.isPresent()) {
                flaws.add(new Flaw(i + 1, line, "fieldreport.routing.wrong." + flaw.get()));
            } else {
                asked.add(rule.get().question());
                rules.add(rule.get());
            }
        }
        return flaws.isEmpty() ? new Reading.Read(new Rules(rules)) : new Reading.Wrong(flaws);
    }

    private Optional<String> against(Rule rule) {
        if (rule.category() != null && categories.find(rule.category()).isEmpty()) {
            return Optional.of("category");
        }
        if (rule.area() != null && directory.allAreas().stream().noneMatch(area -> area.code().equals(rule.area()))) {
            return Optional.of("area");
        }
        return rule.target() instanceof Target.Named(var code) && directory.allAgencies().stream().noneMatch(agency -> agency.code().equals(code) && agency.handlesReports())
                ? Optional.of("agency") : Optional.empty();
    }
}
