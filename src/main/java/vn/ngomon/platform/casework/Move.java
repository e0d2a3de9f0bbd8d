package vn.ngomon.platform.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Actor;

/**
 * One request to take a transition.
 *
 * @param seen the version the actor saw, or null when it does not matter to them
 * @param reason the officer's words, or null
 * @param input what guards and effects of this action read; {@code assignee} names the next step's officer
 */
public record Move(UUID caseId, String action, Actor actor, Capacity capacity, @Nullable Integer seen, @Nullable String reason,
        Map<String, Object> input) {

    public Move {
        input = Map.copyOf(input);
    }

    public static Move of(UUID caseId, String action, Actor officer) {
        return new Move(caseId, action, officer, Capacity.OFFICER, null, null, Map.of());
    }

    public Move as(Capacity other) {
        return new Move(caseId, action, actor, other, seen, reason, input);
    }

    public Move seen(@Nullable Integer version) {
        return new Move(caseId, action, actor, capacity, version, reason, input);
    }

    public Move because(@Nullable String words) {
        return new Move(caseId, action, actor, capacity, seen, words == null || words.isBlank() ? null : words.strip(), input);
    }

    public Move with(String name, Object value) {
        var more = new HashMap<>(input);
        more.put(name, value);
        return new Move(caseId, action, actor, capacity, seen, reason, more);
    }

    /** What pages and programs put into the input; blank counts as not stated. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(input.get(name)).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number that is not negative; anything else counts as not stated. */
    public OptionalLong number(String name) {
        return text(name).filter(text -> text.matches("\\d{1,12}")).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    /** @throws IllegalArgumentException when the value is no UUID */
    Optional<UUID> id(String name) {
        return Optional.ofNullable(input.get(name)).map(value -> value instanceof UUID id ? id : UUID.fromString(value.toString()));
    }
}
