package vn.ngomon.government.dossier.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** The draft of a result read beside the papers it follows from. */
@Controller
class ReadingController {

    private final Dossiers dossiers;
    private final Papers papers;
    private final Results results;
    private final DraftDocuments documents;
    private final Remarks remarks;
    private final Files files;
    private final Procedures procedures;
    private final UiFactory uis;
    private final SeenCases seen;

    ReadingController(Dossiers dossiers, Papers papers, Results results, DraftDocuments documents, Remarks remarks, Files files, Procedures procedures, UiFactory uis, SeenCases seen) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.results = results;
        this.documents = documents;
        this.remarks = remarks;
        this.files = files;
        this.procedures = procedures;
        this.uis = uis;
        this.seen = seen;
    }

    /** The papers on the left, the newest draft of the result on the right, or any two beside each other; what is open, on which page and how large is in the address, so that it works without a script. */
    @GetMapping("/desk/dossiers/{id}/reading")
    String read(@PathVariable UUID id, @RequestParam Optional<Integer> left, @RequestParam(defaultValue = "1") int leftPage,
            @RequestParam Optional<Integer> right, @RequestParam(defaultValue = "1") int rightPage, @RequestParam(defaultValue = "2") int zoom,
            Actor actor, Locale locale, Model model) {
        var file = seen.get(id, actor, "dossier.reading");
        var dossier = dossiers.find(id).orElseThrow(NotFound::new);
        var sheets = sheets(id, procedures.version(dossier.procedureVersionId()).content(), uis.of(locale));
        int papersFrom = (int) sheets.stream().filter(ReadingPage.Sheet::result).count();
        model.addAttribute("page", new ReadingPage(id, dossier.name(), remarks.open(file, locale).orElse(null), sheets,
                opened(ReadingPage.pane(sheets, left.orElse(papersFrom < sheets.size() ? papersFrom : 0), leftPage)),
                opened(ReadingPage.pane(sheets, right.orElse(papersFrom > 0 && papersFrom < sheets.size() ? 0 : 1), rightPage)), Math.clamp(zoom, 1, 4)));
        return "government/dossier/reading/show";
    }

    /** Only what is open is laid out: a draft has many versions, and two of them fit beside each other. */
    private ReadingPage.@Nullable Pane opened(ReadingPage.@Nullable Pane pane) {
        return pane == null || !pane.sheet().result() ? pane : documents.of(pane.sheet().file()).map(pane::with).orElse(pane);
    }

    private List<ReadingPage.Sheet> sheets(UUID id, ProcedureContent content, Ui ui) {
        var sheets = new ArrayList<ReadingPage.Sheet>();
        for (var version : results.of(id)) {
            var file = files.get(version.finalFile());
            sheets.add(new ReadingPage.Sheet(file.id(), true, ui.t("work.result." + version.kind()) + " · " + ui.t("work.version", version.version()), ui.lang(), files.pages(file), null));
        }
        for (var paper : papers.of(id)) {
            var name = content.paperName(paper.code(), paper.name());
            for (var one : paper.files()) {
                sheets.add(new ReadingPage.Sheet(one, false, (paper.position() + 1) + ". " + name.in(ui.lang()), name.spoken(ui.lang()), files.pages(files.get(one)), null));
            }
        }
        return sheets;
    }
}
