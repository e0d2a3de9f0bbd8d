package vn.ngomon.platform.form;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param pointer JSON Pointer to the field: {@code /persons/0/name}
 * @param messageKey its words, {@code form.error.…}; see {@link Forms#message}
 */
public record FieldError(String pointer, String messageKey, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    /** The name of the input that was wrong: {@code persons.0.name}. */
    public String input() {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
