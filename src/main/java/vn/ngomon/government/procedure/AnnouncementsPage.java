package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.List;
import vn.ngomon.platform.ui.Pager;

/** Announcement decisions, newest first. */
public record AnnouncementsPage(List<Line> lines, Pager pager) {

    public record Line(String number, LocalDate decidedOn, String issuer, String title, Origin origin, List<Entry> entries) {}

    public record Entry(String code, String name, AnnouncementAct act, LocalDate effectiveOn) {}
}
