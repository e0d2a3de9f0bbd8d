package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One agency as its administrator sees it.
 *
 * @param problem why the last request changed nothing, as a message key, or null
 * @param typed what was typed in that request, so that nothing is lost
 */
public record AgencyPage(String id, String name, String code, String oldCode, boolean demo, boolean simulated, LocalDate from,
        @Nullable LocalDate lastDay, LocalDate day, String source, String confidence, List<UnitRow> units, List<Choice> positions,
        @Nullable String problem, Map<String, String> typed) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A unit with its positions and those who hold them. */
    public record UnitRow(String name, String code, @Nullable String host, List<PositionRow> positions) {}

    /** A position and its holders. */
    public record PositionRow(String name, List<String> roles, List<Holder> holders) {}

    /** An officer in a post. */
    public record Holder(String post, String name, LocalDate from, @Nullable LocalDate lastDay, boolean simulated) {}

    /** A position to choose. */
    public record Choice(String id, String name) {}
}
