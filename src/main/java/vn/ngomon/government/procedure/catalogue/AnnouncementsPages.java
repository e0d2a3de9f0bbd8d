package vn.ngomon.government.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.Announcements;
import vn.ngomon.platform.ui.Pager;

/** Pages of announcement decisions, newest first, each with what it announces. */
@Component
class AnnouncementsPages {

    private static final String HERE = "/procedures/announcements";
    private static final int SIZE = 20;

    private final Announcements announcements;

    AnnouncementsPages(Announcements announcements) {
        this.announcements = announcements;
    }

    /** @param after as the page before gave it */
    AnnouncementsPage after(@Nullable String after) {
        var mark = after == null || !after.matches("\\d{4}-\\d{2}-\\d{2}~[0-9a-f-]{36}") ? null : after.split("~");
        var lines = announcements.before(mark == null ? null : LocalDate.parse(mark[0]), mark == null ? null : UUID.fromString(mark[1]), SIZE + 1);
        var shown = lines.subList(0, Math.min(SIZE, lines.size()));
        var entries = announcements.entries(shown.stream().map(Announcements.Line::id).toList());
        var next = lines.size() <= SIZE ? null : HERE + "?after=" + shown.getLast().decidedOn() + "~" + shown.getLast().id();
        return new AnnouncementsPage(shown.stream().map(line -> new AnnouncementsPage.Line(line.number(), line.decidedOn(), line.issuer(),
                line.title(), line.origin(), entries.getOrDefault(line.id(), List.of()))).toList(), Pager.forwards(mark == null ? null : HERE, next));
    }
}
