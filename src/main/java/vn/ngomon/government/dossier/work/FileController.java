package vn.ngomon.government.dossier.work;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.ui.NotFound;

/** The files of a dossier for its officers: saved, and drawn page by page. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class FileController {

    private final Papers papers;
    private final Results results;
    private final Files files;
    private final SeenCases seen;

    FileController(Papers papers, Results results, Files files, SeenCases seen) {
        this.papers = papers;
        this.results = results;
        this.files = files;
        this.seen = seen;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return files.download(seen(id, file, actor, "dossier.file"));
    }

    @GetMapping("/files/{file}/pages/{page}")
    ResponseEntity<Resource> page(@PathVariable UUID id, @PathVariable UUID file, @PathVariable int page, @RequestParam(defaultValue = "900") int width, Actor actor) {
        return files.preview(seen(id, file, actor, "dossier.picture"), page, width).orElseThrow(NotFound::new);
    }

    private StoredFile seen(UUID id, UUID file, Actor actor, String what) {
        seen.get(id, actor, what);
        var belongs = papers.has(id, file) || results.of(id).stream().anyMatch(version -> file.equals(version.fileId()) || file.equals(version.signedFileId()));
        if (!belongs) {
            throw new NotFound();
        }
        return files.get(file);
    }
}
