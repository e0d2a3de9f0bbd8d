package vn.ngomon.platform.form;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A field is asked only when a field beside it has one of these answers. */
record Condition(String field, List<String> values) {

    Condition {
        values = List.copyOf(values);
    }

    boolean holds(JsonNode beside) {
        var answer = beside.path(field);
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false).anyMatch(one -> values.contains(one.asString()))
                : answer.isValueNode() && values.contains(answer.asString());
    }
}
