package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Drafting;
import vn.ngomon.government.dossier.ResultVersion;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
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

    private final Casework casework;
    private final Dossiers dossiers;
    private final ResultDrafts drafts;
    private final Drafting drafting;
    private final Files files;
    private final Uploads uploads;

    ResultController(Casework casework, Dossiers dossiers, ResultDrafts drafts, Drafting drafting, Files files, Uploads uploads) {
        this.casework = casework;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.drafting = drafting;
        this.files = files;
        this.uploads = uploads;
    }

    /** The template filled with what the dossier says, without keeping it. */
    @GetMapping("/template.docx")
    ResponseEntity<byte[]> template(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, Actor actor) {
        casework.find(id, actor).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(Docx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("du-thao.docx").build().toString())
                .body(drafts.filled(dossiers.find(id).orElseThrow(), kind, ""));
    }

    @PostMapping("/drafts")
    String draft(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, @RequestParam(defaultValue = "") String reason,
            Actor actor, RedirectAttributes redirect) {
        casework.find(id, actor).orElseThrow(NotFound::new);
        var dossier = dossiers.find(id).orElseThrow();
        var file = files.store(drafts.filled(dossier, kind, reason), "du-thao-" + dossier.name() + ".docx", "dossier.result");
        return added(id, kind, file.id(), actor, redirect);
    }

    @PostMapping("/versions")
    String upload(@PathVariable UUID id, @RequestParam(defaultValue = "RESULT") ResultVersion.Kind kind, HttpServletRequest request, Actor actor,
            RedirectAttributes redirect) {
        casework.find(id, actor).orElseThrow(NotFound::new);
        var file = uploads.keep(request, "dossier.result", FileRules.DOCUMENTS).get("draft");
        if (file == null) {
            Flash.warn(redirect, "work.refused.no-file");
            return "redirect:/desk/dossiers/" + id + "#results";
        }
        return added(id, kind, file, actor, redirect);
    }

    private String added(UUID id, ResultVersion.Kind kind, UUID file, Actor actor, RedirectAttributes redirect) {
        switch (drafting.add(id, kind, file, actor)) {
            case Drafting.Act.Done(var version) -> {
                casework.note(id, actor, "drafted", Map.of("version", version.version(), "kind", kind.name(), "file", file.toString()));
                Flash.good(redirect, "work.done.drafted", version.version());
            }
            case Drafting.Act.NotNow() -> Flash.warn(redirect, "work.refused.drafting");
        }
        return "redirect:/desk/dossiers/" + id + "#results";
    }

    @org.springframework.web.bind.annotation.ExceptionHandler(CaseNotFound.class)
    void gone(jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {
        response.sendError(404);
    }
}
