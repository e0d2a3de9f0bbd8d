package vn.ngomon.city.fieldreport.campaign.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhotos;
import vn.ngomon.city.fieldreport.campaign.gallery.Galleries;
import vn.ngomon.city.fieldreport.photos.Patches;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** An event's pictures for its organisers: pairs added, those that people sent looked at, shown, hidden, made unrecognisable in part. */
@Controller
@RequestMapping("/desk/campaigns/events/{id}/photos")
class GalleryController {

    private final Organisers organisers;
    private final Galleries galleries;
    private final CampaignPhotos photos;
    private final SentPhotos sent;
    private final Files files;

    GalleryController(Organisers organisers, Galleries galleries, CampaignPhotos photos, SentPhotos sent, Files files) {
        this.organisers = organisers;
        this.galleries = galleries;
        this.photos = photos;
        this.sent = sent;
        this.files = files;
    }

    @PostMapping
    String add(@PathVariable UUID id, @RequestParam(defaultValue = "") String caption, @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> parts, Actor actor,
            RedirectAttributes redirect) {
        var event = organisers.event(id, actor);
        var before = sent.receive(parts, "before", actor);
        var after = sent.receive(parts, "after", actor);
        var refused = before.refused().or(after::refused);
        if (refused.isPresent()) {
            Flash.warn(redirect, refused.get().messageKey(), refused.get().name(), refused.get().limit());
        } else if (before.kept().isEmpty() && after.kept().isEmpty()) {
            Flash.warn(redirect, "campaign.photo.nothing");
        } else {
            galleries.addPair(event, before.kept(), after.kept(), caption(caption), actor);
            Flash.good(redirect, "campaign.photo.added");
        }
        return back(id);
    }

    private static @Nullable String caption(String typed) {
        var words = FormText.of(typed);
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), Galleries.LONGEST_CAPTION));
    }

    /** @param shown what everybody sees, where that is another picture */
    @GetMapping("/{photo}")
    ResponseEntity<Resource> look(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "1280") int w, @RequestParam(defaultValue = "false") boolean shown, Actor actor) {
        var found = photo(organisers.event(id, actor), photo);
        var file = files.get(shown ? found.newestFile() : found.fileId());
        return files.preview(file, 1, Math.clamp(w, 64, 2000)).orElseGet(() -> files.inline(file));
    }

    /** @param shown whether everybody may see it */
    @PostMapping("/{photo}/shown")
    String show(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam boolean shown, Actor actor) {
        var event = organisers.event(id, actor);
        var found = photo(event, photo);
        galleries.decide(event, found, shown ? found.newestFile() : null, actor);
        return back(id);
    }

    @GetMapping("/{photo}/redaction")
    String redaction(@PathVariable UUID id, @PathVariable UUID photo, Actor actor, Model model) {
        model.addAttribute("page", new DeskPages.Redaction(id, photo(organisers.event(id, actor), photo).id(), List.of(), ""));
        return "city/fieldreport/campaign/desk/redaction";
    }

    /** @param patch see {@link Patches} */
    @PostMapping("/{photo}/redaction")
    String redact(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "") List<String> patch, Actor actor, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = organisers.event(id, actor);
        var found = photo(event, photo);
        var read = Patches.read(patch);
        if (read.wrong().isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new DeskPages.Redaction(id, photo, read.typed(), read.wrong().get()));
            return "city/fieldreport/campaign/desk/redaction";
        }
        if (read.patches().isEmpty()) {
            Flash.warn(redirect, "fieldreport.redaction.nothing");
            return "redirect:/desk/campaigns/events/" + id + "/photos/" + photo + "/redaction";
        }
        var altered = sent.redact(files.get(found.newestFile()), read.patches(), actor);
        altered.ifPresentOrElse(file -> {
            galleries.decide(event, found, file.id(), actor);
            Flash.good(redirect, "fieldreport.redaction.done");
        }, () -> Flash.warn(redirect, "fieldreport.redaction.impossible"));
        return back(id);
    }

    private CampaignPhoto photo(CampaignEvent event, UUID photo) {
        return photos.find(event.id(), photo).orElseThrow(NotFound::new);
    }

    private static String back(UUID id) {
        return "redirect:/desk/campaigns/events/" + id + "#photos";
    }
}
