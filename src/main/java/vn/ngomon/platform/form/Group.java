package vn.ngomon.platform.form;

import java.util.List;

/** One page of a form: questions people answer together. */
public final class Group {

    private final String key;
    private final Words title;
    private final Words hint;
    private final List<Field> fields;

    Group(String key, Words title, Words hint, List<Field> fields) {
        this.key = key;
        this.title = title;
        this.hint = hint;
        this.fields = List.copyOf(fields);
    }

    public String key() {
        return key;
    }

    public Words title() {
        return title;
    }

    Words hint() {
        return hint;
    }

    List<Field> fields() {
        return fields;
    }
}
