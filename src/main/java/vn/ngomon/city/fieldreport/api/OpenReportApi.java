package vn.ngomon.city.fieldreport.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.board.PublicReports.After;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;

/** What everybody may read of reports, without a token. Nothing that is not verified is here. */
@RestController
@RequestMapping("/api/v1/reports")
@RequiresScope(RequiresScope.NONE)
@Tag(name = "reports")
class OpenReportApi {

    private static final int MOST = 200;

    private final PublicReports reports;
    private final AskedReports asked;
    private final InstantSource clock;

    OpenReportApi(PublicReports reports, AskedReports asked, InstantSource clock) {
        this.reports = reports;
        this.asked = asked;
        this.clock = clock;
    }

    /** @param next pass it as {@code after} to read on; absent at the end */
    record Page(List<ReportJson> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Verified reports, newest first; category, area, agency, state, from, to, q")
    Page list(@RequestParam Map<String, String> params, @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var now = clock.instant();
        int count = Math.clamp(limit, 1, MOST);
        var found = reports.list(asked.filter(params), after == null || after.isBlank() ? null : After.find(after).orElseThrow(() -> new BadInput("after", "ui.error.value")), count);
        return new Page(found.stream().map(report -> ReportJson.of(report, now)).toList(), found.size() < count ? null : After.of(found.getLast()).toString());
    }

    @GetMapping("/{id}")
    ReportJson show(@PathVariable UUID id) {
        return reports.find(id).map(report -> ReportJson.of(report, clock.instant())).orElseThrow(NotFound::new);
    }
}
