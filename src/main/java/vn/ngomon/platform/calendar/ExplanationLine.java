package vn.ngomon.platform.calendar;

import java.util.List;

/**
 * One line of an explanation, still without words: a message key and its arguments, each an {@code Instant},
 * {@code LocalDate}, {@code Duration}, {@code Integer}, {@code String}, {@link Limit}, {@link Judgement},
 * {@link SpecialDay} or {@link Reason}.
 */
public record ExplanationLine(String key, List<Object> args) {

    public ExplanationLine {
        args = List.copyOf(args);
    }

    static ExplanationLine of(String key, Object... args) {
        return new ExplanationLine("calendar.clock." + key, List.of(args));
    }
}
