package vn.ngomon.government.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.ngomon.government.procedure.Announcements.Entry;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.platform.ui.Pager;

/** Announcement decisions, newest first. */
public record AnnouncementsPage(List<Line> lines, Pager pager) {

    public record Line(String number, LocalDate decidedOn, String issuer, String title, Origin origin, List<Entry> entries) {}
}
