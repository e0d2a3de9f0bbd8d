package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.actions.Uploads;
import vn.ngomon.government.dossier.results.ResultActs;
import vn.ngomon.government.dossier.results.ResultDrafts;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.work.CaseAnswers.Asked;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.print.Docx;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** Drafts of a result: filled from the procedure's template, downloaded, edited in Word, uploaded again as the next version. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class ResultController {

    private final CaseFiles cases;
    private final SeenCases seen;
    private final CaseAnswers answers;
    private final Dossiers dossiers;
    private final ResultDrafts drafts;
    private final ResultActs acts;
    private final Files files;
    private final Uploads uploads;

    ResultController(CaseFiles cases, SeenCases seen, CaseAnswers answers, Dossiers dossiers, ResultDrafts drafts, ResultActs acts, Files files, Uploads uploads) {
        this.cases = cases;
        this.seen = seen;
        this.answers = answers;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.acts = acts;
        this.files = files;
        this.uploads = uploads;
    }

    /** The template filled with what the dossier says, without keeping it. */
    @GetMapping("/template.docx")
    ResponseEntity<byte[]> template(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, Actor actor) {
        seen.get(id, actor, "dossier.template");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(Docx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("du-thao.docx").build().toString())
                .body(drafts.filled(dossiers.find(id).orElseThrow(), kind, ""));
    }

    @PostMapping("/drafts")
    String draft(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, @RequestParam(defaultValue = "") String reason,
            @RequestParam int version, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        cases.find(id, actor).orElseThrow(NotFound::new);
        var dossier = dossiers.find(id).orElseThrow();
        var file = files.store(drafts.filled(dossier, kind, reason), "du-thao-" + dossier.name() + ".docx", "dossier.result");
        return added(id, kind, file.id(), new Asked(actor, locale, version, Typed.NOTHING, model, response, redirect));
    }

    @PostMapping("/versions")
    String upload(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, @RequestParam int version, HttpServletRequest request,
            HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        cases.find(id, actor).orElseThrow(NotFound::new);
        var kept = uploads.keep(request, "dossier.result", FileRules.DOCUMENTS, actor);
        var asked = new Asked(actor, locale, version, new Typed("versions", request.getParameterMap(), kept.files(), uploads.names(kept)), model, response, redirect);
        if (!kept.refused().isEmpty()) {
            return answers.refused(id, "draft", kept.refused().getFirst().messageKey(), kept.refused().getFirst().args(), asked);
        }
        return kept.of("draft").isEmpty() ? answers.refused(id, "draft", "work.refused.no-file", List.of(), asked) : added(id, kind, kept.of("draft").getLast(), asked);
    }

    private String added(UUID id, ResultVersion.Kind kind, UUID file, Asked asked) {
        return switch (acts.add(id, asked.seen(), kind, file, asked.actor())) {
            case ResultActs.Added.Done(var version) -> {
                Flash.good(asked.redirect(), "work.done.drafted", version.version());
                yield "redirect:/desk/dossiers/" + id + "#results";
            }
            case ResultActs.Added.NotNow() -> answers.refused(id, "work.refused.drafting", List.of(), asked);
            case ResultActs.Added.Stale(var stands) -> answers.stale(stands, asked);
        };
    }
}
