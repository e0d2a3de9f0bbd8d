package vn.ngomon.government.dossier.tracking;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ngomon.government.dossier.drafts.Shelf;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.ui.NotFound;

/** The files of one's own dossier: what was handed in, what waits to be, and the result returned online. */
@Controller
@RequestMapping("/my/dossiers/{id}")
class OwnFilesController {

    private static final int THUMB = 240;

    private final OwnDossiers own;
    private final OwnPages pages;
    private final CaseView cases;
    private final Papers papers;
    private final Supplements supplements;
    private final Shelf shelf;
    private final Results results;
    private final Files files;

    OwnFilesController(OwnDossiers own, OwnPages pages, CaseView cases, Papers papers, Supplements supplements, Shelf shelf, Results results, Files files) {
        this.own = own;
        this.pages = pages;
        this.cases = cases;
        this.papers = papers;
        this.supplements = supplements;
        this.shelf = shelf;
        this.results = results;
        this.files = files;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return files.inline(files.get(seen(id, file, actor)));
    }

    @GetMapping("/files/{file}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return files.preview(files.get(seen(id, file, actor)), 1, THUMB).orElseThrow(NotFound::new);
    }

    @GetMapping("/results/{result}")
    ResponseEntity<Resource> result(@PathVariable UUID id, @PathVariable UUID result, Actor actor) {
        var dossier = own.get(id, actor);
        pages.results(dossier, cases.file(dossier)).stream().filter(one -> one.id().equals(result.toString())).findFirst().orElseThrow(NotFound::new);
        return files.download(files.get(results.of(id).stream().filter(one -> one.id().equals(result)).findFirst().orElseThrow(NotFound::new).finalFile()));
    }

    private UUID seen(UUID id, UUID file, Actor actor) {
        own.get(id, actor);
        if (!papers.has(id, file) && supplements.open(id).filter(request -> shelf.has(Shelf.Of.REQUEST, request.id(), file)).isEmpty()) {
            throw new NotFound();
        }
        return file;
    }
}
