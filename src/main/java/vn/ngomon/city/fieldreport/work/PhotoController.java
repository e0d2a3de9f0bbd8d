package vn.ngomon.city.fieldreport.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.photos.Patches;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** A report's pictures for officials: looked at, hidden, shown, made unrecognisable in part. */
@Controller
@RequestMapping("/desk/reports/{id}/photos/{photo}")
class PhotoController {

    private final SeenReports seen;
    private final ReportPhotos photos;
    private final Correcting correcting;
    private final Files files;
    private final SentPhotos sent;

    PhotoController(SeenReports seen, ReportPhotos photos, Correcting correcting, Files files, SentPhotos sent) {
        this.seen = seen;
        this.photos = photos;
        this.correcting = correcting;
        this.files = files;
        this.sent = sent;
    }

    /**
     * As it was sent for the centre alone: what it has hidden, in part or wholly, and films, stay hidden from the agency too.
     *
     * @param w pixels across; 0 for the file itself, which a film always is
     * @param shown what everybody sees or would see
     */
    @GetMapping
    ResponseEntity<Resource> look(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "0") int w, @RequestParam(defaultValue = "false") boolean shown, Actor actor) {
        var centre = ReportPages.isCentre(seen.get(id, actor, "fieldreport.photo"), actor);
        var found = photo(id, photo);
        if (!centre && found.shownFile() == null) {
            throw new NotFound();
        }
        var file = files.get(shown || !centre ? found.newestFile() : found.fileId());
        return w <= 0 ? files.inline(file) : files.preview(file, 1, w).orElseGet(() -> files.inline(file));
    }

    @GetMapping("/redaction")
    String redaction(@PathVariable UUID id, @PathVariable UUID photo, Actor actor, Model model) {
        changeable(id, actor);
        model.addAttribute("page", new RedactionPage(id, photo, photo(id, photo).alteredFile() != null, List.of(), ""));
        return "city/fieldreport/work/redaction";
    }

    /** @param patch rectangles as {@code x,y,width,height} in shares of the picture, 0 to 1 */
    @PostMapping("/redaction")
    String redact(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "") List<String> patch, Actor actor, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = changeable(id, actor);
        var found = photo(id, photo);
        var read = Patches.read(patch);
        if (read.wrong().isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new RedactionPage(id, photo, found.alteredFile() != null, read.typed(), read.wrong().get()));
            return "city/fieldreport/work/redaction";
        }
        if (read.patches().isEmpty()) {
            Flash.warn(redirect, "fieldreport.redaction.nothing");
            return "redirect:/desk/reports/" + id + "/photos/" + photo + "/redaction";
        }
        var altered = sent.redact(files.get(found.newestFile()), read.patches(), actor);
        if (altered.isEmpty()) {
            Flash.warn(redirect, "fieldreport.redaction.impossible");
        } else {
            correcting.redact(file, photo, altered.get().id(), actor);
            Flash.good(redirect, "fieldreport.redaction.done");
        }
        return "redirect:/desk/reports/" + id + "#photos";
    }

    /** Nothing is unrecognisable in it any more: everybody sees it as it was sent. */
    @PostMapping("/restoration")
    String restore(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        var file = changeable(id, actor);
        if (photo(id, photo).alteredFile() != null) {
            correcting.redact(file, photo, null, actor);
        }
        return "redirect:/desk/reports/" + id + "#photos";
    }

    /** @param shown whether everybody may see it */
    @PostMapping("/shown")
    String show(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam boolean shown, Actor actor) {
        var file = changeable(id, actor);
        var found = photo(id, photo);
        if (found.kind() == ReportPhoto.Kind.VIDEO) {
            throw new NotFound();
        }
        correcting.show(file, photo, shown, actor);
        return "redirect:/desk/reports/" + id + "#photos";
    }

    private CaseFile changeable(UUID id, Actor actor) {
        var file = seen.find(id, actor);
        if (!ReportPages.isCentre(file, actor)) {
            throw new NotFound();
        }
        return file;
    }

    private ReportPhoto photo(UUID report, UUID photo) {
        return photos.find(report, photo).orElseThrow(NotFound::new);
    }
}
