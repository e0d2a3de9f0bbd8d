package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Inspection;
import vn.ngomon.government.dossier.Paper;
import vn.ngomon.government.dossier.Papers;
import vn.ngomon.platform.casework.Casework;
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

    private static final FileRules SCANS = new FileRules(50L << 20, java.util.Set.of(FileRules.PDF));

    private final Casework casework;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Inspection inspection;
    private final Files files;
    private final Uploads uploads;
    private final Journal journal;

    ScanController(Casework casework, Dossiers dossiers, Papers papers, Inspection inspection, Files files, Uploads uploads, Journal journal) {
        this.journal = journal;
        this.casework = casework;
        this.dossiers = dossiers;
        this.papers = papers;
        this.inspection = inspection;
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping
    String upload(@PathVariable UUID id, HttpServletRequest request, Actor actor, RedirectAttributes redirect) {
        allowed(id, actor);
        var scan = uploads.keep(request, "dossier.scan", SCANS).get("scan");
        if (scan == null) {
            Flash.warn(redirect, "work.refused.no-file");
            return "redirect:/desk/dossiers/" + id + "#papers";
        }
        casework.note(id, actor, "scanned", Map.of("file", scan.toString()));
        return "redirect:/desk/dossiers/" + id + "/scans/" + scan;
    }

    @GetMapping("/{scan}")
    String show(@PathVariable UUID id, @PathVariable UUID scan, Actor actor, Model model) {
        var file = scan(id, scan, actor);
        model.addAttribute("page", new ScanPage(id, dossiers.find(id).orElseThrow().name(), scan, files.pages(file), papers.of(id)));
        return "government/dossier/work/scan";
    }

    @GetMapping("/{scan}/pages/{page}")
    ResponseEntity<Resource> picture(@PathVariable UUID id, @PathVariable UUID scan, @PathVariable int page, Actor actor) {
        return files.preview(scan(id, scan, actor), page, 400).orElseThrow(NotFound::new);
    }

    @PostMapping("/{scan}")
    String assign(@PathVariable UUID id, @PathVariable UUID scan, HttpServletRequest request, Actor actor, RedirectAttributes redirect) {
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
                var part = files.store(part(scan, pages.get(paper.id())), paper.code() + ".pdf", "dossier.paper");
                findings.add(new Inspection.Finding(paper.id(), paper.presented() == Paper.Presented.MISSING ? Paper.Presented.SCANNED : paper.presented(), paper.copies(),
                        paper.remark() == null ? "" : paper.remark(), List.of(part.id())));
            }
        }
        inspection.record(id, findings, actor);
        Flash.good(redirect, "work.done.split", findings.size());
        return "redirect:/desk/dossiers/" + id + "#papers";
    }

    /** The pages given to one paper, as a file of its own. */
    private byte[] part(UUID scan, List<Integer> pages) {
        try (var in = files.open(scan); var whole = Loader.loadPDF(in.readAllBytes()); var part = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int page : pages) {
                part.importPage(whole.getPage(page - 1));
            }
            part.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        casework.find(id, actor).filter(file -> inspection.isAllowed(file, actor)).orElseThrow(NotFound::new);
    }

}
