package vn.ngomon.platform.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of a form: questions people answer together. */
public final class Group {

    private final String key;
    private final Words title;
    private final Words hint;
    private final @Nullable Same same;
    private final List<Field> fields;

    Group(String key, Words title, Words hint, @Nullable Same same, List<Field> fields) {
        this.key = key;
        this.title = title;
        this.hint = hint;
        this.same = same;
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

    /** What can be taken over from answers given before. */
    Optional<Same> same() {
        return Optional.ofNullable(same);
    }

    List<Field> fields() {
        return fields;
    }
}
