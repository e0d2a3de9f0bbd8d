package vn.ngomon.government.dossier.api;

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.tracking.CitizenTimeline;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Task;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;

/** Dossiers for programs: filed, worked on, read. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "dossiers", description = "File, work on and read dossiers (hồ sơ TTHC)")
class DossierApi {

    private static final int MOST = 200;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Filings filings;
    private final Acts acts;
    private final Sight sight;
    private final Once once;
    private final Inbox inbox;
    private final Journal journal;
    private final Courses courses;

    DossierApi(Filings filings, Acts acts, Sight sight, Once once, Inbox inbox, Journal journal, Courses courses) {
        this.filings = filings;
        this.acts = acts;
        this.sight = sight;
        this.once = once;
        this.inbox = inbox;
        this.journal = journal;
        this.courses = courses;
    }

    /** A line of the list. @param due absent while no clock runs; {@code code} absent before acceptance */
    record Line(UUID id, @Nullable String code, String title, String step, @Nullable UUID assignee, @Nullable Instant due, Instant since) {

        static Line of(Task task) {
            return new Line(task.caseId(), task.reference(), task.title(), task.step(), task.assignee(), task.due(), task.since());
        }
    }

    /** @param next pass it as {@code after} to read on; absent at the end */
    record Page(List<Line> items, @Nullable String next) {}

    /** @param actor and {@code reason} only for officers */
    record EntryJson(long sequence, String type, Instant occurredAt, Instant recordedAt, @Nullable String action, @Nullable String from, @Nullable String to,
            @Nullable UUID actor, @Nullable UUID onBehalfOf, @Nullable String reason, @Nullable JsonNode data) {

        static EntryJson of(Entry entry, boolean full) {
            return new EntryJson(entry.sequence(), entry.type(), entry.occurredAt(), entry.recordedAt(), entry.action(),
                    full ? entry.from() : null, full ? entry.to() : null,
                    full ? entry.actor() : null, full ? entry.onBehalfOf() : null, full ? entry.reason() : null, full ? entry.data() : null);
        }
    }

    @PostMapping
    @RequiresScope("dossiers:write")
    @Operation(summary = "File a dossier", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", schema = @Schema(implementation = WantedDossier.class))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Filings.FiledJson.class)))
    void file(@Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = once.body(request);
        once.answer(actor.accountId(), request, response, body, () -> filings.prepared(once.read(body, WantedDossier.class), actor));
    }

    @PostMapping("/{id}/actions/{action}")
    @RequiresScope("dossiers:act")
    @Operation(summary = "Take the next step", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", schema = @Schema(implementation = WantedAct.class))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StateJson.class)))
    void act(@PathVariable UUID id, @PathVariable String action, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = once.body(request);
        once.answer(actor.accountId(), request, response, body,
                keeper -> acts.act(id, action, body.length == 0 ? WantedAct.NOTHING : once.read(body, WantedAct.class), actor, keeper));
    }

    /** An officer's inbox, or the caller's own dossiers; {@code view}: mine, unit, due_soon, overdue, all (an officer's default), own. */
    @GetMapping
    @RequiresScope("dossiers:read")
    Page list(@RequestParam(required = false) @Nullable String view, @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String text, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit, @Parameter(hidden = true) Actor actor) {
        int count = Math.clamp(limit, 1, MOST);
        var asked = view == null ? actor.isOfficial() ? "all" : "own" : view.toLowerCase(Locale.ROOT);
        return asked.equals("own") ? own(actor, after, count) : inbox(actor, asked, step, text, after, count);
    }

    /**
     * How dossiers went, the oldest first, open and ended: those that the caller's agencies answer for; the whole province for its administrators
     * and auditors. Holds nothing personal and everything that the published figures count, so that they can be recounted.
     */
    @GetMapping("/courses")
    @RequiresScope("dossiers:read")
    Courses.Page courses(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "200") int limit,
            @Parameter(hidden = true) Actor actor) {
        if (!actor.isOfficial()) {
            throw new NotFound();
        }
        return courses.page(actor, after == null ? Courses.OLDEST : id(after), Math.clamp(limit, 1, Courses.MOST));
    }

    private Page own(Actor actor, @Nullable String after, int count) {
        var found = sight.ownBefore(actor, after == null ? NEWEST : id(after), count);
        var files = sight.files(found);
        return new Page(found.stream().map(dossier -> {
            var file = files.get(dossier.id());
            return new Line(dossier.id(), dossier.code(), file.title(), StateJson.outside(file, dossier.receivedAt() != null).step(), null, file.due(), file.stepSince());
        }).toList(), found.size() == count ? found.getLast().id().toString() : null);
    }

    private Page inbox(Actor actor, String view, @Nullable String step, @Nullable String text, @Nullable String after, int count) {
        var filter = new Inbox.Filter(view(view), "dossier", step, text, inbox.soon());
        var found = inbox.list(actor, filter, after == null ? null : Inbox.After.read(after).orElseThrow(() -> new BadInput("after", "ui.error.value")), count);
        return new Page(found.stream().map(Line::of).toList(), found.size() < count ? null
                : Inbox.After.of(found.getLast()).toString());
    }

    private static Inbox.View view(String name) {
        try {
            return Inbox.View.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("view", "ui.error.value");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("after", "ui.error.value");
        }
    }

    @GetMapping("/{id}")
    @RequiresScope("dossiers:read")
    DossierJson show(@PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return sight.show(sight.get(id, actor), actor, locale.getLanguage());
    }

    /** Everything that happened, oldest first; to those whose it is what their own page tells, without names, reasons and steps inside. */
    @GetMapping("/{id}/journal")
    @RequiresScope("dossiers:read")
    List<EntryJson> journal(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        var seen = sight.get(id, actor);
        sight.note(seen, actor, "dossier.journal");
        var officer = seen.capacity() == Capacity.OFFICER;
        return journal.history(new Subject(seen.file().kind(), id)).stream()
                .filter(entry -> officer || CitizenTimeline.tells(entry)).map(entry -> EntryJson.of(entry, officer)).toList();
    }
}
