package vn.ngomon.platform.casework.definition;

import java.util.stream.Collectors;

/** A definition as a picture for people: Mermaid, and BPMN 2.0 XML that a modeller can open. */
public final class Diagram {

    private Diagram() {}

    public static String mermaid(Definition definition, String language) {
        var out = new StringBuilder("stateDiagram-v2\n");
        definition.steps().forEach(step -> out.append("    ").append(id(step.id())).append(" : ").append(title(step, language)).append('\n'));
        out.append("    [*] --> ").append(id(definition.initial())).append('\n');
        for (var transition : definition.transitions()) {
            var label = transition.title().getOrDefault(language, transition.action());
            transition.from().stream().sorted().forEach(from -> out.append("    ").append(id(from)).append(" --> ")
                    .append(id(transition.to(from))).append(" : ").append(label).append('\n'));
        }
        definition.steps().stream().filter(Step::ends).forEach(step -> out.append("    ").append(id(step.id())).append(" --> [*]\n"));
        return out.toString();
    }

    public static String bpmn(Definition definition, String language) {
        return Bpmn.of(definition, language);
    }

    static String title(Step step, String language) {
        return step.title().getOrDefault(language, step.id());
    }

    static String id(String text) {
        return text.chars().mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? String.valueOf((char) c) : "_").collect(Collectors.joining());
    }

    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
