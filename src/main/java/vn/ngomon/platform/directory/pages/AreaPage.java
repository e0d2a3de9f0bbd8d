package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One administrative unit, what it came of, what came of it, and who governs it. */
public record AreaPage(String id, String name, String code, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate lastDay,
        AreasPage.@Nullable Link parent, String source, String confidence, boolean simulated, @Nullable String position,
        List<Step> origins, List<Step> successions, List<AreasPage.Link> now, List<AreasPage.Link> children, List<Body> agencies) {

    /** One step of its history. */
    public record Step(String id, String name, LocalDate on, String extent, String decree, String confidence) {}

    /** An agency that serves it. */
    public record Body(String id, String name, String code, boolean demo) {}
}
