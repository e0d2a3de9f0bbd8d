package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrative units of a day, district by district, or those found by a name of any day. */
public record AreasPage(String q, LocalDate day, List<LocalDate> changes, long districts, long communes, List<Group> groups, List<Row> rows) {

    public boolean isSearch() {
        return !q.isBlank();
    }

    /** The communes of one district; without districts, of the province. */
    public record Group(@Nullable Link unit, List<Unit> communes) {}

    /** A unit of the day. */
    public record Unit(String id, String code, String name) {}

    /**
     * One unit that was found.
     *
     * @param former whether it is no more on the page's day
     * @param now the units of today that hold its land; empty when it is one of them itself
     */
    public record Row(String id, String code, String name, String parent, LocalDate from, @Nullable LocalDate to, boolean former,
            List<Link> now) {}

    /** A unit named in passing. */
    public record Link(String id, String name) {}
}
