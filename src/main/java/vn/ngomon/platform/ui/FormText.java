package vn.ngomon.platform.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends: a field that was not sent counts as left empty, nobody means the blanks around what they typed,
 * and a new line is one character, as the browser counted it.
 */
public final class FormText {

    private FormText() {}

    public static String of(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** The rows of a list; an index that was left out is no row. */
    public static <T> List<T> rows(@Nullable List<@Nullable T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
