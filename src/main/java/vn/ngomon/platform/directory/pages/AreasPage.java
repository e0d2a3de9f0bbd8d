package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrative units of a day, or those found by a name of any day. */
public record AreasPage(String q, LocalDate day, List<LocalDate> changes, long districts, long communes, List<Row> rows) {

    public boolean isSearch() {
        return !q.isBlank();
    }

    /**
     * One unit.
     *
     * @param former whether it is no more on the page's day
     * @param now the units of today that hold its land; empty when it is one of them itself
     */
    public record Row(String id, String code, String name, String parent, LocalDate from, @Nullable LocalDate to, boolean former,
            boolean district, List<Link> now) {}

    /** A unit named in passing. */
    public record Link(String id, String name) {}
}
