package vn.ngomon.city.fieldreport.abuse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports set aside, the oldest first. @param next to read on from, or null */
public record SuspectedPage(List<Line> reports, @Nullable Instant next) {

    /** @param reasons keys of texts */
    public record Line(UUID id, String code, String text, List<String> reasons, Instant at) {}
}
