package vn.ngomon.platform.form;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sent page amounts to.
 *
 * @param value everything answered so far, this page included; what was typed is kept even where it is wrong
 * @param errors of this page only
 * @param stay whether the page is to be shown again although nothing is wrong: a row was added or removed, or answers were taken over
 */
public record FormResult(ObjectNode value, List<FieldError> errors, boolean stay) {

    public FormResult {
        errors = List.copyOf(errors);
    }

    /** Whether the next page may follow. */
    public boolean isDone() {
        return errors.isEmpty() && !stay;
    }
}
