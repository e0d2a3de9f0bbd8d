package vn.ngomon.city.fieldreport.campaign.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.Icalendar;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhotos;
import vn.ngomon.city.fieldreport.campaign.gallery.Galleries;
import vn.ngomon.city.fieldreport.campaign.joining.Registered;
import vn.ngomon.city.fieldreport.campaign.joining.Registering;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.PublicAddress;
import vn.ngomon.platform.ui.UiFactory;

/** One event for everybody: what, where and when, who comes in numbers, and the pictures of it. */
@Controller
@RequestMapping("/campaigns/events/{id}")
class EventSiteController {

    private final CampaignEvents events;
    private final Campaigns campaigns;
    private final Registering registering;
    private final EventSitePages pages;
    private final Galleries galleries;
    private final CampaignPhotos photos;
    private final SentPhotos sent;
    private final Files files;
    private final PublicAddress site;
    private final UiFactory uis;
    private final InstantSource clock;

    EventSiteController(CampaignEvents events, Campaigns campaigns, Registering registering, EventSitePages pages, Galleries galleries, CampaignPhotos photos, SentPhotos sent, Files files,
            PublicAddress site, UiFactory uis, InstantSource clock) {
        this.events = events;
        this.campaigns = campaigns;
        this.registering = registering;
        this.pages = pages;
        this.galleries = galleries;
        this.photos = photos;
        this.sent = sent;
        this.files = files;
        this.site = site;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Optional<Actor> actor, Locale locale, Model model) {
        return pages.show(event(id), actor, Filled.EMPTY, locale, model);
    }

    /** Pressed twice it is the same registration; sent again with another number it is changed. */
    @PostMapping("/registration")
    String register(@PathVariable UUID id, @RequestParam(defaultValue = "") String people, @RequestParam(defaultValue = "") String note, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var number = people.strip().matches("\\d{1,4}") ? Integer.valueOf(people.strip()) : null;
        var typed = Map.of("people", people.strip(), "note", FormText.of(note));
        var wrong = switch (registering.register(id, actor.accountId(), number, FormText.of(note))) {
            case Registered.Done(var changed) -> {
                Flash.good(redirect, changed ? "campaign.join.changed" : "campaign.join.done");
                yield Filled.EMPTY;
            }
            case Registered.Wrong(var field, var key) -> Filled.wrong(typed, field, key);
            case Registered.Closed() -> Filled.wrong(typed, "people", "campaign.wrong.closed");
            case Registered.Full(var left) -> Filled.wrong(typed, "people", left == 0 ? "campaign.wrong.full" : "campaign.wrong.left");
        };
        if (!wrong.ok()) {
            response.setStatus(422);
            return pages.show(event(id), Optional.of(actor), wrong, locale, model);
        }
        return "redirect:/campaigns/events/" + id + "#join";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        event(id);
        if (registering.withdraw(id, actor.accountId())) {
            Flash.good(redirect, "campaign.join.withdrawn");
        }
        return "redirect:/campaigns/events/" + id + "#join";
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable UUID id, Locale locale) {
        var event = event(id);
        var campaign = campaigns.get(event.campaignId());
        var ui = uis.of(locale);
        var about = campaign.description() + (event.bring() == null ? "" : "\n" + ui.t("campaign.bring") + ": " + event.bring());
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Icalendar.TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + event.day() + ".ics\"")
                .body(Icalendar.of(event, campaign.name(locale), about, site.of("/campaigns/events/" + id), clock.instant()));
    }

    @GetMapping(path = "/map.geojson", produces = MapFeatures.TYPE)
    @ResponseBody
    String map(@PathVariable UUID id) {
        var event = event(id);
        return CampaignSiteController.features(event.spot() == null ? List.of() : List.of(event));
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "1280") int w) {
        event(id);
        return photos.find(id, photo).map(found -> found.shownFile()).flatMap(file -> files.publicPreview(files.get(file), w)).orElseThrow(NotFound::new);
    }

    /** Seen by the organiser first. */
    @PostMapping("/photos")
    String send(@PathVariable UUID id, @RequestParam(defaultValue = "") String caption, @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> parts, Actor actor,
            RedirectAttributes redirect) {
        var event = event(id);
        if (!galleries.maySend(event, actor.accountId()) || galleries.mayStillSend(event, actor.accountId()) == 0) {
            throw new NotFound();
        }
        var received = sent.receive(parts, "photo", actor);
        if (received.refused().isPresent()) {
            var refused = received.refused().get();
            Flash.warn(redirect, refused.messageKey(), refused.name(), refused.limit());
        } else if (received.kept().isEmpty()) {
            Flash.warn(redirect, "campaign.photo.nothing");
        } else {
            var words = FormText.of(caption);
            var kept = galleries.send(event, received.kept(), words.isEmpty() ? null : words.substring(0, Math.min(words.length(), Galleries.LONGEST_CAPTION)), actor);
            Flash.good(redirect, "campaign.photo.sent", kept);
        }
        return "redirect:/campaigns/events/" + id + "#gallery";
    }

    private CampaignEvent event(UUID id) {
        return events.findPublic(id).orElseThrow(NotFound::new);
    }
}
