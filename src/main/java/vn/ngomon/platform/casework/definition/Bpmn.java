package vn.ngomon.platform.casework.definition;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BPMN 2.0 XML with places for everything, so that a modelling tool shows it at once: each step one column to the right of the
 * first that leads to it.
 */
final class Bpmn {

    private static final int COLUMN = 200;
    private static final int ROW = 120;
    private static final int WIDE = 130;
    private static final int HIGH = 80;
    private static final int EVENT = 36;

    private record Box(int x, int y, int width, int height) {

        int middle() {
            return y + height / 2;
        }
    }

    private final Definition definition;
    private final String language;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final StringBuilder process = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();

    private Bpmn(Definition definition, String language) {
        this.definition = definition;
        this.language = language;
    }

    static String of(Definition definition, String language) {
        return new Bpmn(definition, language).write();
    }

    private String write() {
        place();
        var key = Diagram.id(definition.key());
        process.append("    <startEvent id=\"start\"/>\n");
        boxes.put("", new Box(60, 60 + (HIGH - EVENT) / 2, EVENT, EVENT));
        shape("start", boxes.get(""));
        for (var step : definition.steps()) {
            var id = "step_" + Diagram.id(step.id());
            process.append("    <%s id=\"%s\" name=\"%s\"/>\n".formatted(element(step), id, Diagram.xml(Diagram.title(step, language))));
            shape(id, boxes.get(step.id()));
        }
        flow("flow_start", "", definition.initial(), "");
        for (var transition : definition.transitions()) {
            for (var from : transition.from().stream().sorted().toList()) {
                flow("flow_" + Diagram.id(from) + "_" + Diagram.id(transition.action()), from, transition.to(from),
                        transition.title().getOrDefault(language, transition.action()));
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="urn:ngomon:process" id="definitions">
                  <process id="process_%1$s" name="%2$s" isExecutable="false">
                %3$s  </process>
                  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process_%1$s">
                %4$s  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(key, Diagram.xml(definition.title().getOrDefault(language, definition.key())), process, shapes);
    }

    /** Breadth first from the beginning; what nothing leads to stands in the first column. */
    private void place() {
        var columns = new LinkedHashMap<String, Integer>(Map.of(definition.initial(), 0));
        var queue = new ArrayDeque<>(List.of(definition.initial()));
        while (!queue.isEmpty()) {
            var from = queue.remove();
            for (var transition : definition.from(from)) {
                if (columns.putIfAbsent(transition.to(from), columns.get(from) + 1) == null) {
                    queue.add(transition.to(from));
                }
            }
        }
        var filled = new HashMap<Integer, Integer>();
        for (var step : definition.steps()) {
            var column = columns.getOrDefault(step.id(), 0);
            var row = filled.merge(column, 1, Integer::sum) - 1;
            boxes.put(step.id(), step.ends() ? new Box(160 + column * COLUMN, 60 + row * ROW + (HIGH - EVENT) / 2, EVENT, EVENT)
                    : new Box(160 + column * COLUMN, 60 + row * ROW, WIDE, HIGH));
        }
    }

    private void shape(String id, Box box) {
        shapes.append("    <bpmndi:BPMNShape id=\"shape_%1$s\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\" y=\"%3$d\" width=\"%4$d\" height=\"%5$d\"/></bpmndi:BPMNShape>\n"
                .formatted(id, box.x(), box.y(), box.width(), box.height()));
    }

    private void flow(String id, String from, String to, String name) {
        process.append("    <sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" name=\"%s\"/>\n".formatted(id, element(from), element(to), Diagram.xml(name)));
        var source = boxes.get(from);
        var target = boxes.get(to);
        shapes.append("    <bpmndi:BPMNEdge id=\"edge_%1$s\" bpmnElement=\"%1$s\"><di:waypoint x=\"%2$d\" y=\"%3$d\"/><di:waypoint x=\"%4$d\" y=\"%5$d\"/></bpmndi:BPMNEdge>\n"
                .formatted(id, source.x() + source.width(), source.middle(), target.x(), target.middle()));
    }

    private static String element(String step) {
        return step.isEmpty() ? "start" : "step_" + Diagram.id(step);
    }

    private static String element(Step step) {
        return step.ends() ? "endEvent" : step.role() == null ? "receiveTask" : "userTask";
    }
}
