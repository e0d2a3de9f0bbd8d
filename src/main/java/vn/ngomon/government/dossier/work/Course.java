package vn.ngomon.government.dossier.work;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Transition;

/** The process as an officer follows it: the steps gone, the present one, and the straight way that is left. */
@Component
class Course {

    private final ProcessDefinitions definitions;

    Course(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    List<CasePage.Stage> of(CaseFile file, Locale locale) {
        var definition = definitions.get(file.definitionId());
        var ahead = file.ending() == null ? straightWay(definition, file.step()) : Set.<String>of();
        return definition.steps().stream().filter(step -> file.trail().contains(step.id()) || ahead.contains(step.id()))
                .map(step -> new CasePage.Stage(step.title().getOrDefault(locale.getLanguage(), step.title().getOrDefault("vi", step.id())),
                        step.id().equals(file.step()) ? "now" : file.trail().contains(step.id()) ? "done" : "ahead")).toList();
    }

    /** The shortest way to a result; back-steps and refusals, which need a reason, are no part of it. */
    private static Set<String> straightWay(Definition definition, String from) {
        var before = new HashMap<String, String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var step = next.poll();
            if (definition.step(step).ending() == Ending.COMPLETED) {
                return back(before, from, step);
            }
            for (var transition : definition.from(step)) {
                var to = transition.to(step);
                if (transition.reason() != Transition.Reason.REQUIRED && !to.equals(from) && !before.containsKey(to)) {
                    before.put(to, step);
                    next.add(to);
                }
            }
        }
        return Set.of();
    }

    private static Set<String> back(HashMap<String, String> before, String from, String end) {
        var way = new HashSet<String>();
        for (var step = end; !step.equals(from); step = before.get(step)) {
            way.add(step);
        }
        return way;
    }
}
