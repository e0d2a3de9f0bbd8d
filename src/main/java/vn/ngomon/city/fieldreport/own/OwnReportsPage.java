package vn.ngomon.city.fieldreport.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Tone;

/** A person's reports, newest first. @param older the id to read on from, or null */
public record OwnReportsPage(List<Line> reports, @Nullable String older) {

    /** @param asked whether an office waits for an answer; {@code overdue} as everybody sees it */
    public record Line(String code, String category, String text, String state, Tone tone, boolean asked, boolean overdue, Instant reportedAt, @Nullable Instant due) {}
}
