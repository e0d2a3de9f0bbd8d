package vn.ngomon.platform.form;

import java.util.List;

/** A schema that cannot be published, with everything that is wrong with it. */
public class InvalidForm extends RuntimeException {

    private final transient List<String> problems;

    InvalidForm(String key, List<String> problems) {
        super("The form " + key + " cannot be published: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
