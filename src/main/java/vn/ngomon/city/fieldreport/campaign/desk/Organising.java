package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent.State;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.HotSpots;
import vn.ngomon.city.fieldreport.campaign.joining.CampaignNews;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Conflict;

/** What organisers do, each act in one transaction with its line in the journal. Checking who may is the caller's part. */
@Service
public class Organising {

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final HotSpots spots;
    private final CampaignNews news;
    private final Routing routing;
    private final Directory directory;
    private final Journal journal;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;

    Organising(Campaigns campaigns, CampaignEvents events, HotSpots spots, CampaignNews news, Routing routing, Directory directory, Journal journal, InstantSource clock,
            JdbcTemplate jdbc) {
        this.campaigns = campaigns;
        this.events = events;
        this.spots = spots;
        this.news = news;
        this.routing = routing;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Transactional
    public UUID create(CampaignPlan.OfCampaign plan, Actor by) {
        var campaign = campaign(Ids.next(), plan, 1);
        var batch = new Batch();
        campaigns.insert(campaign, by.accountId(), now(), batch);
        batch.flush(jdbc);
        note(campaign.id(), "created", by);
        return campaign.id();
    }

    @Transactional
    public void change(UUID id, CampaignPlan.OfCampaign plan, int seen, Actor by) {
        campaigns.update(campaign(id, plan, seen));
        note(id, "changed", by);
    }

    @Transactional
    public void publish(UUID id, boolean published, Actor by) {
        campaigns.publish(id, published ? now() : null, by.accountId());
        note(id, published ? "published" : "unpublished", by);
    }

    private static Campaign campaign(UUID id, CampaignPlan.OfCampaign plan, int version) {
        return new Campaign(id, plan.name(), plan.nameEn(), plan.motto(), plan.description(), plan.agency(), plan.from(), plan.to(), null, BusinessClock.isSimulated(), version);
    }

    private void note(UUID campaign, String verb, Actor by) {
        journal.append(new Subject("campaign", campaign), Happening.of("campaign." + verb, now(), by.accountId(), Map.of()));
    }

    @Transactional
    public UUID plan(Campaign campaign, CampaignPlan.OfEvent plan, Actor by) {
        var event = event(Ids.next(), campaign.id(), plan, 1);
        var batch = new Batch();
        events.insert(event, by.accountId(), now(), batch);
        batch.flush(jdbc);
        news.note(event, "planned", by, Map.of("campaign", campaign.id().toString()));
        return event.id();
    }

    /** Who registered is told when it is at another time or place. */
    @Transactional
    public void change(CampaignEvent before, CampaignPlan.OfEvent plan, int seen, Actor by) {
        if (locked(before).state() != State.PLANNED) {
            throw new Conflict();
        }
        var event = event(before.id(), before.campaignId(), plan, before.version());
        events.update(event, seen);
        if (event.startsAt().equals(before.startsAt()) && event.endsAt().equals(before.endsAt()) && event.place().equals(before.place())) {
            news.note(event, "event-changed", by, Map.of());
        } else {
            news.moved(event, by);
        }
    }

    @Transactional
    public void cancel(CampaignEvent event, String reason, Actor by) {
        if (locked(event).state() != State.PLANNED) {
            throw new Conflict();
        }
        events.cancel(event.id(), by.accountId(), reason, now());
        news.cancelled(event, reason, by);
    }

    /** @return false before it has begun */
    @Transactional
    public boolean hold(CampaignEvent event, CampaignEvent.Results results, Actor by) {
        var locked = locked(event);
        if (locked.state() == State.CANCELLED) {
            throw new Conflict();
        }
        if (now().isBefore(locked.startsAt())) {
            return false;
        }
        events.hold(event.id(), by.accountId(), results, now());
        news.note(event, "held", by, Map.of("came", results.came(), "bags", results.bags(), "kilograms", results.kilograms()));
        return true;
    }

    /** @return how many were not there yet */
    @Transactional
    public int attach(CampaignEvent event, List<UUID> reports, Actor by) {
        if (locked(event).state() == State.CANCELLED) {
            throw new Conflict();
        }
        var added = reports.stream().filter(report -> spots.attach(event.id(), report, by.accountId(), now())).map(UUID::toString).toList();
        if (!added.isEmpty()) {
            news.note(event, "spots-attached", by, Map.of("reports", added));
        }
        return added.size();
    }

    @Transactional
    public void remove(CampaignEvent event, UUID report, Actor by) {
        locked(event);
        if (spots.remove(event.id(), report)) {
            news.note(event, "spot-removed", by, Map.of("reports", List.of(report.toString())));
        }
    }

    private CampaignEvent locked(CampaignEvent event) {
        return events.lock(event.id()).orElseThrow(Conflict::new);
    }

    private CampaignEvent event(UUID id, UUID campaign, CampaignPlan.OfEvent plan, int version) {
        return new CampaignEvent(id, campaign, plan.agency(), plan.startsAt(), plan.endsAt(), plan.place(), plan.spot(), area(plan.spot(), plan.agency()), plan.bring(), plan.wanted(),
                null, null, BusinessClock.isSimulated(), version);
    }

    private @Nullable UUID area(@Nullable Spot spot, UUID agency) {
        return Optional.ofNullable(spot).flatMap(point -> routing.areaAt(point, now()))
                .or(() -> directory.findAgency(agency).flatMap(found -> Optional.ofNullable(found.area())).flatMap(code -> directory.findArea(code, directory.today())).map(Area::id))
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
