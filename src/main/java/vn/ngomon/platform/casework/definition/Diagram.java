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
        var out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:ngomon:process" id="definitions">
                  <process id="%s" name="%s" isExecutable="false">
                """.formatted(id(definition.key()), xml(definition.title().getOrDefault(language, definition.key()))));
        out.append("    <startEvent id=\"start\"/>\n");
        for (var step : definition.steps()) {
            out.append("    <%s id=\"%s\" name=\"%s\"/>%n".formatted(element(step), id(step.id()), xml(title(step, language))));
        }
        out.append(flow("flow_start", "start", definition.initial(), ""));
        for (var transition : definition.transitions()) {
            for (var from : transition.from().stream().sorted().toList()) {
                out.append(flow("flow_" + id(from) + "_" + id(transition.action()), from, transition.to(from),
                        transition.title().getOrDefault(language, transition.action())));
            }
        }
        return out.append("  </process>\n</definitions>\n").toString();
    }

    private static String element(Step step) {
        return step.ends() ? "endEvent" : step.role() == null ? "receiveTask" : "userTask";
    }

    private static String flow(String id, String from, String to, String name) {
        return "    <sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" name=\"%s\"/>%n".formatted(id, id(from), id(to), xml(name));
    }

    private static String title(Step step, String language) {
        return step.title().getOrDefault(language, step.id());
    }

    private static String id(String text) {
        return text.chars().mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? String.valueOf((char) c) : "_").collect(Collectors.joining());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
