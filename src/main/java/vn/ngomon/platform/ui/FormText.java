package vn.ngomon.platform.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends: a field that was not sent counts as left empty, nobody means the blanks around what they typed,
 * and a new line is one character, as the browser counted it.
 */
public final class FormText {

    /** Shorter ones are written again as fast as copied. */
    private static final int WORTH_KEEPING = 20;
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|csrf|key|code).*|again|current");

    private FormText() {}

    public static String of(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** The sentences among a form's fields, to give them back to who wrote them where the form itself cannot be shown again. */
    public static List<String> sentences(Map<String, String[]> fields) {
        return fields.entrySet().stream().filter(field -> !SECRET.matcher(field.getKey()).matches()).flatMap(field -> Arrays.stream(field.getValue())).map(FormText::of)
                .filter(text -> text.length() >= WORTH_KEEPING && text.chars().anyMatch(Character::isWhitespace)).toList();
    }

    /** The rows of a list; an index that was left out is no row. */
    public static <T> List<T> rows(@Nullable List<@Nullable T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
