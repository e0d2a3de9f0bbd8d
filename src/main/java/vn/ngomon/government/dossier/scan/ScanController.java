package vn.ngomon.government.dossier.scan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
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
import vn.ngomon.government.dossier.actions.ActInput;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.actions.Uploads;
import vn.ngomon.government.dossier.papers.Inspection;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.work.CaseAnswers;
import vn.ngomon.government.dossier.work.CaseAnswers.Asked;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** One scan of a whole set of papers: its pages are given to the papers one by one, by keyboard or by a list a page, and split accordingly. */
@Controller
@RequestMapping("/desk/dossiers/{id}/scans")
class ScanController {

    private static final FileRules SCANS = new FileRules(50L << 20, Set.of(FileRules.PDF, FileRules.JPEG, FileRules.PNG));

    private final Casework casework;
    private final CaseFiles cases;
    private final SeenCases seen;
    private final CaseAnswers answers;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Inspection inspection;
    private final Files files;
    private final Uploads uploads;
    private final WholeScan scans;
    private final Journal journal;

    ScanController(Casework casework, CaseFiles cases, SeenCases seen, CaseAnswers answers, Dossiers dossiers, Papers papers, Inspection inspection, Files files, Uploads uploads,
            WholeScan scans, Journal journal) {
        this.casework = casework;
        this.cases = cases;
        this.seen = seen;
        this.answers = answers;
        this.dossiers = dossiers;
        this.papers = papers;
        this.inspection = inspection;
        this.files = files;
        this.uploads = uploads;
        this.scans = scans;
        this.journal = journal;
    }

    @PostMapping
    String upload(@PathVariable UUID id, @RequestParam int version, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        allowed(id, actor);
        var kept = uploads.keep(request, "dossier.scan", SCANS, actor);
        var asked = new Asked(actor, locale, version, new Typed(Typed.INSPECTION, request.getParameterMap(), kept.files(), uploads.names(kept)), model, response,
                redirect);
        if (!kept.refused().isEmpty()) {
            return answers.refused(id, kept.refused().getFirst().messageKey(), kept.refused().getFirst().args(), asked);
        }
        if (kept.of("scan").isEmpty()) {
            return answers.refused(id, "work.refused.no-file", List.of(), asked);
        }
        var scan = scans.joined(kept.of("scan"));
        casework.note(id, actor, "scanned", Map.of("file", scan.toString()));
        return "redirect:/desk/dossiers/" + id + "/scans/" + scan;
    }

    @GetMapping("/{scan}")
    String show(@PathVariable UUID id, @PathVariable UUID scan, Actor actor, Model model) {
        var file = scan(id, scan, actor);
        var stands = seen.get(id, actor, "dossier.scan");
        model.addAttribute("page", new ScanPage(id, stands.version(), dossiers.find(id).orElseThrow().name(), scan, files.pages(file), papers.of(id)));
        return "government/dossier/scan/show";
    }

    @GetMapping("/{scan}/pages/{page}")
    ResponseEntity<Resource> picture(@PathVariable UUID id, @PathVariable UUID scan, @PathVariable int page, Actor actor) {
        var file = scan(id, scan, actor);
        seen.saw(id, actor, "dossier.scan");
        return files.preview(file, page, 400).orElseThrow(NotFound::new);
    }

    @PostMapping("/{scan}")
    String assign(@PathVariable UUID id, @PathVariable UUID scan, @RequestParam int version, HttpServletRequest request, HttpServletResponse response, Actor actor,
            Locale locale, Model model, RedirectAttributes redirect) {
        var whole = scan(id, scan, actor);
        var input = new ActInput(request.getParameterMap(), Map.of());
        var pages = new LinkedHashMap<UUID, List<Integer>>();
        int count = files.pages(whole);
        for (int page = 1; page <= count; page++) {
            int at = page;
            input.id("page." + page).ifPresent(paper -> pages.computeIfAbsent(paper, key -> new ArrayList<>()).add(at));
        }
        var findings = new ArrayList<Inspection.Finding>();
        for (var paper : papers.of(id)) {
            if (pages.containsKey(paper.id())) {
                var part = files.store(scans.part(scan, pages.get(paper.id())), paper.code() + ".pdf", "dossier.paper");
                findings.add(new Inspection.Finding(paper.id(), paper.presented() == Paper.Presented.MISSING ? Paper.Presented.SCANNED : paper.presented(), paper.copies(),
                        paper.remark() == null ? "" : paper.remark(), List.of(part.id())));
            }
        }
        var asked = new Asked(actor, locale, version, Typed.NOTHING, model, response, redirect);
        if (inspection.record(id, asked.seen(), findings, actor) instanceof Outcome.Stale(var file)) {
            return answers.stale(file, asked);
        }
        Flash.good(redirect, "work.done.split", findings.size());
        return "redirect:/desk/dossiers/" + id + "#papers";
    }

    /** Only a scan that was made for this dossier: an id alone opens no file. */
    private StoredFile scan(UUID id, UUID scan, Actor actor) {
        allowed(id, actor);
        var made = journal.history(new Subject("dossier", id)).stream()
                .anyMatch(entry -> entry.type().equals("dossier.scanned") && scan.toString().equals(entry.data().path("file").asString("")));
        if (!made) {
            throw new NotFound();
        }
        return files.get(scan);
    }

    private void allowed(UUID id, Actor actor) {
        cases.find(id, actor).filter(file -> inspection.isAllowed(file, actor)).orElseThrow(NotFound::new);
    }

}
