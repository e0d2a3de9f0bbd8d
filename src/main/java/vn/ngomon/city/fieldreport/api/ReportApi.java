package vn.ngomon.city.fieldreport.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.RequiresScope;

/** Reporting and working on reports, for programs. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports", description = "Tell, work on and read field reports (phản ánh hiện trường)")
class ReportApi {

    private final Reporting reporting;
    private final ReportActs acts;
    private final Once once;

    ReportApi(Reporting reporting, ReportActs acts, Once once) {
        this.reporting = reporting;
        this.acts = acts;
        this.once = once;
    }

    record Told(UUID id, String code) {

        static Told of(FieldReport report) {
            return new Told(report.id(), report.code());
        }
    }

    @PostMapping
    @RequiresScope("reports:write")
    @Operation(summary = "Tell of something seen", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", schema = @Schema(implementation = WantedReport.class))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Told.class)))
    void tell(@Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = once.body(request);
        once.answer(actor.accountId(), request, response, body, keeper -> {
            var answers = new ArrayList<Once.Answer>(1);
            var received = reporting.receive(once.read(body, WantedReport.class).telling(actor.accountId()), actor,
                    (report, batch) -> answers.add(keeper.keep(201, "/api/v1/reports/" + report.id(), Told.of(report), batch)));
            return switch (received) {
                case Received.Done done -> answers.getFirst();
                case Received.Again again -> throw new IllegalStateException("A program's report has no key of its own");
                case Received.Wrong(var flaws) -> throw ApiProblem.invalid(flaws.stream().map(flaw -> new ApiProblem.Wrong(flaw.field(), flaw.messageKey(), flaw.args())).toList());
            };
        });
    }

    @PostMapping("/{id}/actions/{action}")
    @RequiresScope("reports:act")
    @Operation(summary = "Take the next step", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", schema = @Schema(implementation = WantedAct.class))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportActs.State.class)))
    void act(@PathVariable UUID id, @PathVariable String action, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = once.body(request);
        once.answer(actor.accountId(), request, response, body,
                keeper -> acts.act(id, action, body.length == 0 ? WantedAct.NOTHING : once.read(body, WantedAct.class), actor, keeper));
    }
}
