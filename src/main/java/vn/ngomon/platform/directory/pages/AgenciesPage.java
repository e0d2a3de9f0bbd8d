package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import vn.ngomon.platform.ui.Pager;

/**
 * A page of the agencies an administrator may look after.
 *
 * @param total how many there are on all pages
 */
public record AgenciesPage(String q, LocalDate day, int total, List<Row> rows, Pager pager) {

    /** One agency. */
    public record Row(String id, String code, String oldCode, boolean demo, String name, String kind, boolean simulated, int officers) {}
}
