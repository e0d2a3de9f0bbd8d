package vn.ngomon.city.fieldreport.campaign.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Flash;

/** Campaigns at the desk: the operations centre makes and publishes them, agencies find their own events in them. */
@Controller
@RequestMapping("/desk/campaigns")
class CampaignController {

    private static final int MOST = 200;

    private final Organisers organisers;
    private final Organising organising;
    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final CampaignFigures figures;
    private final InstantSource clock;

    CampaignController(Organisers organisers, Organising organising, Campaigns campaigns, CampaignEvents events, CampaignFigures figures, InstantSource clock) {
        this.organisers = organisers;
        this.organising = organising;
        this.campaigns = campaigns;
        this.events = events;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Locale locale, Model model) {
        Organisers.only(actor);
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var all = campaigns.all(MOST);
        var sums = figures.ofCampaigns(all.stream().map(Campaign::id).toList());
        model.addAttribute("page", new DeskPages.Index(all.stream().map(one -> new DeskPages.Index.Row(one, organisers.name(one.agencyId(), locale), one.isOver(today),
                sums.getOrDefault(one.id(), CampaignFigures.Sums.NONE))).toList(), Organisers.isCentre(actor)));
        return "city/fieldreport/campaign/desk/index";
    }

    @GetMapping("/new")
    String begin(Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        return form(null, 0, Filled.EMPTY, actor, locale, model);
    }

    @PostMapping
    String create(@RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        DutyOfficers.only(actor);
        var typed = new Typed(params);
        var plan = read(typed, actor);
        if (!typed.ok()) {
            response.setStatus(422);
            return form(null, 0, typed.filled(), actor, locale, model);
        }
        return "redirect:/desk/campaigns/" + organising.create(plan, actor);
    }

    private CampaignPlan.OfCampaign read(Typed typed, Actor actor) {
        var plan = CampaignPlan.OfCampaign.read(typed, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));
        if (!organisers.mayPlanFor(actor, plan.agency())) {
            typed.wrong("agency", "campaign.wrong.agency");
        }
        return plan;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var campaign = organisers.campaign(id, actor);
        var of = events.of(List.of(id));
        var sums = figures.of(of);
        var lines = of.stream().map(event -> new DeskPages.Show.Line(event, organisers.name(event.agencyId(), locale), sums.getOrDefault(event.id(), CampaignFigures.Sums.NONE),
                Organisers.keeps(actor, event.agencyId()))).toList();
        model.addAttribute("page", new DeskPages.Show(campaign, organisers.name(campaign.agencyId(), locale),
                figures.ofCampaigns(List.of(id)).getOrDefault(id, CampaignFigures.Sums.NONE), lines, Organisers.isCentre(actor), !organisers.agencies(actor, locale).isEmpty()));
        return "city/fieldreport/campaign/desk/show";
    }

    @GetMapping("/{id}/form")
    String change(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        var campaign = organisers.campaign(id, actor);
        return form(id, campaign.version(), CampaignPlan.OfCampaign.filled(campaign), actor, locale, model);
    }

    @PostMapping("/{id}")
    String save(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        organisers.campaign(id, actor);
        var typed = new Typed(params);
        var plan = read(typed, actor);
        if (!typed.ok()) {
            response.setStatus(422);
            return form(id, version, typed.filled(), actor, locale, model);
        }
        organising.change(id, plan, version, actor);
        Flash.good(redirect, "campaign.saved");
        return "redirect:/desk/campaigns/" + id;
    }

    /** @param published whether everybody sees it from now on */
    @PostMapping("/{id}/publication")
    String publish(@PathVariable UUID id, @RequestParam boolean published, Actor actor, RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        organisers.campaign(id, actor);
        organising.publish(id, published, actor);
        Flash.good(redirect, published ? "campaign.published" : "campaign.unpublished");
        return "redirect:/desk/campaigns/" + id;
    }

    private String form(@Nullable UUID id, int version, Filled filled, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", new DeskPages.CampaignForm(id, version, organisers.agencies(actor, locale), filled));
        return "city/fieldreport/campaign/desk/campaignForm";
    }
}
