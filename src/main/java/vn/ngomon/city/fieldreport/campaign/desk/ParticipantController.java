package vn.ngomon.city.fieldreport.campaign.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ngomon.city.fieldreport.CsvLine;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.joining.CampaignNews;
import vn.ngomon.city.fieldreport.campaign.joining.Registration;
import vn.ngomon.city.fieldreport.campaign.joining.Registrations;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** Who comes, for officers of the organising agency alone; every look is on record before anything is shown. */
@Controller
@RequestMapping("/desk/campaigns/events/{id}")
class ParticipantController {

    private static final String LOOK = "campaign.participants";

    private final Organisers organisers;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Identity identity;
    private final Audit audit;
    private final UiFactory uis;

    ParticipantController(Organisers organisers, Campaigns campaigns, Registrations registrations, Identity identity, Audit audit, UiFactory uis) {
        this.organisers = organisers;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.identity = identity;
        this.audit = audit;
        this.uis = uis;
    }

    @GetMapping("/participants")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var event = known(id, actor);
        var people = people(event);
        model.addAttribute("page", new DeskPages.Participants(campaigns.get(event.campaignId()), event, people, people.stream().mapToInt(DeskPages.Participants.Person::people).sum()));
        return "city/fieldreport/campaign/desk/participants";
    }

    @GetMapping("/participants.csv")
    ResponseEntity<byte[]> export(@PathVariable UUID id, Actor actor, Locale locale) {
        var event = known(id, actor);
        var ui = uis.of(locale);
        var text = new StringBuilder("\uFEFF");      // without it Excel takes the letters for another alphabet's
        line(text, List.of(ui.t("campaign.person.name"), ui.t("campaign.person.people"), ui.t("campaign.person.note"), ui.t("campaign.person.at")));
        people(event).forEach(person -> line(text, List.of(person.name(), Integer.toString(person.people()), person.note(), ui.time(person.at()))));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dang-ky-" + event.day() + ".csv\"").body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CampaignEvent known(UUID id, Actor actor) {
        var event = organisers.event(id, actor);
        if (!Organisers.isOf(actor, event.agencyId())) {
            throw new NotFound();
        }
        audit.saw(actor, new Subject(CampaignNews.KIND, id), LOOK);
        return event;
    }

    private List<DeskPages.Participants.Person> people(CampaignEvent event) {
        var all = registrations.of(event.id());
        var names = identity.names(all.stream().map(Registration::account).collect(Collectors.toSet()));
        return all.stream().map(one -> new DeskPages.Participants.Person(names.getOrDefault(one.account(), ""), one.people(), one.note() == null ? "" : one.note(), one.registeredAt())).toList();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(CsvLine.of(cells));
    }
}
