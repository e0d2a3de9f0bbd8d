package vn.ngomon.city.fieldreport.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the public reports is asked for; nothing stated means everything.
 *
 * @param categories codes, a group's already opened into its categories'
 * @param areas communes
 * @param from received at or after, {@code to} before
 * @param text words of description, place or code; accents do not matter
 */
public record ReportFilter(Set<String> categories, Set<UUID> areas, @Nullable UUID agency, @Nullable State state, @Nullable Instant from, @Nullable Instant to,
        @Nullable String text) {

    /** The states people ask for; being overdue depends on the moment. */
    public enum State { HANDLING, OVERDUE, ANSWERED, FIXED, CLOSED }

    public static final ReportFilter EVERYTHING = new ReportFilter(Set.of(), Set.of(), null, null, null, null, null);

    public ReportFilter {
        categories = Set.copyOf(categories);
        areas = Set.copyOf(areas);
        text = Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty()).orElse(null);
    }

    /** The same with other words. */
    public ReportFilter withText(String words) {
        return new ReportFilter(categories, areas, agency, state, from, to, words);
    }

    List<String> states() {
        return state == null ? List.of() : switch (state) {
            case HANDLING, OVERDUE -> List.of("HANDLING");
            case ANSWERED -> List.of("ANSWERED");
            case FIXED -> List.of("FIXED");
            case CLOSED -> List.of("ANSWERED", "FIXED");
        };
    }
}
