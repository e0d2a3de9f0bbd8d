package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;

/** The agencies an administrator may look after. */
public record AgenciesPage(String q, LocalDate day, List<Row> rows) {

    /** One agency. */
    public record Row(String id, String code, String oldCode, boolean demo, String name, String kind, boolean simulated, int officers) {}
}
