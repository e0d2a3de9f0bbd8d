package vn.ngomon.city.fieldreport.campaign.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** Events at the desk: planned, changed, called off, and what came of them. */
@Controller
@RequestMapping("/desk/campaigns")
class EventController {

    private static final int AROUND_METRES = 600;

    private final Organisers organisers;
    private final Organising organising;
    private final Campaigns campaigns;
    private final EventPages pages;
    private final Routing routing;
    private final Maps maps;
    private final InstantSource clock;

    EventController(Organisers organisers, Organising organising, Campaigns campaigns, EventPages pages, Routing routing, Maps maps, InstantSource clock) {
        this.organisers = organisers;
        this.organising = organising;
        this.campaigns = campaigns;
        this.pages = pages;
        this.routing = routing;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/{id}/events/new")
    String begin(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var campaign = organisers.campaign(id, actor);
        var agencies = organisers.agencies(actor, locale);
        if (agencies.isEmpty()) {
            throw new NotFound();
        }
        return form(campaign, null, 0, new Filled(Map.of("starts", "06:30", "ends", "10:00", "agency", agencies.size() == 1 ? agencies.getFirst().label() : ""), Map.of()), actor, locale,
                model);
    }

    @PostMapping("/{id}/events")
    String create(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var campaign = organisers.campaign(id, actor);
        if (organisers.agencies(actor, locale).isEmpty()) {
            throw new NotFound();
        }
        var typed = new Typed(params);
        var plan = read(typed, campaign, actor);
        if (!typed.ok()) {
            response.setStatus(422);
            return form(campaign, null, 0, typed.filled(), actor, locale, model);
        }
        Flash.good(redirect, "campaign.event.planned");
        return "redirect:/desk/campaigns/events/" + organising.plan(campaign, plan, actor);
    }

    private CampaignPlan.OfEvent read(Typed typed, Campaign campaign, Actor actor) {
        var plan = CampaignPlan.OfEvent.read(typed, campaign);
        if (!organisers.mayPlanFor(actor, plan.agency())) {
            typed.wrong("agency", "campaign.wrong.agency");
        }
        if (typed.ok() && !plan.endsAt().isAfter(clock.instant())) {
            typed.wrong("day", "campaign.wrong.past");
        }
        if (plan.spot() != null && routing.isOutside(plan.spot(), clock.instant())) {
            typed.wrong("place", "fieldreport.wrong.outside");
        }
        return plan;
    }

    @GetMapping("/events/{id}")
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return pages.show(organisers.event(id, actor), Filled.EMPTY, actor, locale, model);
    }

    @GetMapping("/events/{id}/form")
    String change(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var event = planned(id, actor);
        return form(campaigns.get(event.campaignId()), id, event.version(), CampaignPlan.OfEvent.filled(event), actor, locale, model);
    }

    @PostMapping("/events/{id}")
    String save(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = planned(id, actor);
        var campaign = campaigns.get(event.campaignId());
        var typed = new Typed(params);
        var plan = read(typed, campaign, actor);
        if (!typed.ok()) {
            response.setStatus(422);
            return form(campaign, id, version, typed.filled(), actor, locale, model);
        }
        organising.change(event, plan, version, actor);
        Flash.good(redirect, "campaign.saved");
        return "redirect:/desk/campaigns/events/" + id;
    }

    @PostMapping("/events/{id}/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var event = planned(id, actor);
        var typed = new Typed(params);
        var reason = typed.text("reason", 5, 500, "campaign.wrong.reason");
        if (!typed.ok()) {
            response.setStatus(422);
            return pages.show(event, typed.filled(), actor, locale, model);
        }
        organising.cancel(event, reason, actor);
        Flash.good(redirect, "campaign.event.cancelled");
        return "redirect:/desk/campaigns/events/" + id;
    }

    /** What came of it; said again, the figures are put right. */
    @PostMapping("/events/{id}/results")
    String results(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var event = organisers.event(id, actor);
        var typed = new Typed(params);
        var results = new CampaignEvent.Results(typed.number("came", 0, 100_000, "campaign.wrong.number"), typed.number("bags", 0, 100_000, "campaign.wrong.number"),
                typed.number("kilograms", 0, 900_000, "campaign.wrong.number"), typed.optional("told", 2000, "campaign.wrong.told"));
        if (typed.ok() && !organising.hold(event, results, actor)) {
            typed.wrong("came", "campaign.wrong.early");
        }
        if (!typed.ok()) {
            response.setStatus(422);
            return pages.show(event, typed.filled(), actor, locale, model);
        }
        Flash.good(redirect, "campaign.event.counted");
        return "redirect:/desk/campaigns/events/" + id;
    }

    /** One that was held or called off is as it is: whoever still has its form open is told that it changed. */
    private CampaignEvent planned(UUID id, Actor actor) {
        var event = organisers.event(id, actor);
        if (event.state() != CampaignEvent.State.PLANNED) {
            throw new Conflict();
        }
        return event;
    }

    private String form(Campaign campaign, @Nullable UUID id, int version, Filled filled, Actor actor, Locale locale, Model model) {
        var map = maps.pick(new MapFrame.Pick("lon", "lat", filled.value("lon"), filled.value("lat")));
        if (!filled.value("lon").isEmpty() && filled.error("lon") == null) {
            map = at(map, filled);
        }
        model.addAttribute("page", new DeskPages.EventForm(campaign, id, version, organisers.agencies(actor, locale), map, filled, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)));
        return "city/fieldreport/campaign/desk/eventForm";
    }

    private static MapFrame at(MapFrame map, Filled filled) {
        try {
            return map.at(Double.parseDouble(filled.value("lon")), Double.parseDouble(filled.value("lat")), AROUND_METRES);
        } catch (NumberFormatException e) {
            return map;
        }
    }
}
