package vn.ngomon.city.fieldreport.campaign.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Term;

/** Who organises what: the operations centre everything, an agency's leaders and report handlers its own events. Anybody else finds nothing. */
@Component
class Organisers {

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final Directory directory;

    Organisers(Campaigns campaigns, CampaignEvents events, Directory directory) {
        this.campaigns = campaigns;
        this.events = events;
        this.directory = directory;
    }

    static boolean isCentre(Actor actor) {
        return actor.holds(Role.CENTRE_OFFICER);
    }

    /** Of the agency itself: who may know the people that registered with it. */
    static boolean isOf(Actor actor, UUID agency) {
        return actor.seat(agency, Role.REPORT_HANDLER).isPresent() || actor.seat(agency, Role.LEADER).isPresent() || actor.seat(agency, Role.CENTRE_OFFICER).isPresent();
    }

    static boolean keeps(Actor actor, UUID agency) {
        return isCentre(actor) || isOf(actor, agency);
    }

    static void only(Actor actor) {
        if (!isCentre(actor) && !actor.holds(Role.REPORT_HANDLER) && !actor.holds(Role.LEADER)) {
            throw new NotFound();
        }
    }

    Campaign campaign(UUID id, Actor actor) {
        only(actor);
        return campaigns.find(id).orElseThrow(NotFound::new);
    }

    CampaignEvent event(UUID id, Actor actor) {
        return events.find(id).filter(event -> keeps(actor, event.agencyId())).orElseThrow(NotFound::new);
    }

    /** Those an actor may plan events for. */
    List<Term> agencies(Actor actor, Locale locale) {
        var found = new ArrayList<>(directory.agenciesOn(directory.today()).stream().filter(agency -> agency.handlesReports() || agency.kind() == AgencyKind.OPERATIONS_CENTRE)
                .filter(agency -> keeps(actor, agency.id())).toList());
        var names = directory.distinctNames(found, locale);
        return found.stream().map(agency -> new Term(agency.id().toString(), names.getOrDefault(agency.id(), agency.name(locale)))).sorted(Comparator.comparing(Term::text)).toList();
    }

    boolean mayPlanFor(Actor actor, UUID agency) {
        return agencies(actor, Locale.of("vi")).stream().anyMatch(term -> term.label().equals(agency.toString()));
    }

    String name(UUID agency, Locale locale) {
        return directory.findAgency(agency).map(found -> found.name(locale)).orElse("");
    }
}
