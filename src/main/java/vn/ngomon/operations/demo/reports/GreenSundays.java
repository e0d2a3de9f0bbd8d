package vn.ngomon.operations.demo.reports;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.desk.CampaignPlan;
import vn.ngomon.city.fieldreport.campaign.desk.Organising;
import vn.ngomon.city.fieldreport.campaign.gallery.Galleries;
import vn.ngomon.city.fieldreport.campaign.joining.Registering;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.days.Event;
import vn.ngomon.operations.demo.days.Strand;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.scenes.Scenes;
import vn.ngomon.operations.demo.words.Wording;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.time.BusinessClock;

/** One campaign of the demo's, Ngày chủ nhật xanh: a Sunday that is over, with what came of it, and the next one. How far it is, its own rows tell. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class GreenSundays implements Strand {

    private static final AreaCode WARD = new AreaCode("19777");
    private static final LocalDate PAST = LocalDate.of(2020, 11, 29);
    private static final LocalDate NEXT = LocalDate.of(2020, 12, 13);
    private static final Set<String> MENDED_BY_MANY = Set.of("MT.RAC", "MT.XA_TROM", "MT.CAY_XANH", "DT.QUANG_CAO");
    private static final int FARTHEST_METRES = 8_000;
    private static final int HOT_SPOTS = 5;
    private static final int LOOKED_AT = 400;

    private final Organising organising;
    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final Registering registering;
    private final Galleries galleries;
    private final PublicReports published;
    private final SentPhotos photos;
    private final Scenes scenes;
    private final Wording words;
    private final DemoPeople people;
    private final Residents residents;
    private final Land land;
    private final Directory directory;
    private final boolean wanted;

    GreenSundays(Organising organising, Campaigns campaigns, CampaignEvents events, Registering registering, Galleries galleries, PublicReports published, SentPhotos photos,
            Scenes scenes, Wording words, DemoPeople people, Residents residents, Land land, Directory directory, @Value("${ngomon.demo.reports:13414}") int reports) {
        this.organising = organising;
        this.campaigns = campaigns;
        this.events = events;
        this.registering = registering;
        this.galleries = galleries;
        this.published = published;
        this.photos = photos;
        this.scenes = scenes;
        this.words = words;
        this.people = people;
        this.residents = residents;
        this.land = land;
        this.directory = directory;
        this.wanted = reports > 0;
    }

    /** In their order. */
    private enum Act {
        CALL("2020-11-02T02:00:00Z"), JOIN("2020-11-25T12:30:00Z"), HOLD("2020-11-29T03:00:00Z"), GO_ON("2020-12-07T01:30:00Z");

        private final Instant at;

        Act(String at) {
            this.at = Instant.parse(at);
        }
    }

    private record Sunday(Act act, int attempts) implements Event {

        @Override
        public Instant at() {
            return act.at;
        }

        @Override
        public int number() {
            return 0;
        }

        @Override
        public Event after(int vain) {
            return new Sunday(act, vain);
        }
    }

    @Override
    public int planned() {
        return wanted ? 1 : 0;
    }

    @Override
    public List<Integer> plan() {
        return wanted ? List.of(0) : List.of();
    }

    @Override
    public Map<Integer, Begun> begun() {
        return made().map(campaign -> Map.of(0, new Begun(campaign.id(), due(campaign) == null, false))).orElse(Map.of());
    }

    @Override
    public Event first(int number) {
        return new Sunday(Act.CALL, 0);
    }

    @Override
    public List<Sunday> resume(int number, UUID made) {
        var due = due(campaigns.get(made));
        return due == null ? List.of() : List.of(new Sunday(due, 0));
    }

    /** Not one that somebody made at a desk meanwhile. */
    private Optional<Campaign> made() {
        return campaigns.all(LOOKED_AT).stream().filter(Campaign::simulated).findFirst();
    }

    /** What has not happened yet. */
    private @Nullable Act due(Campaign campaign) {
        var days = events.of(List.of(campaign.id()));
        var past = days.getFirst();
        if (days.size() > 1) {
            return null;
        }
        return past.state() == CampaignEvent.State.HELD ? Act.GO_ON : registering.isExpected(past.id(), residents.actor(1).accountId()) ? Act.HOLD : Act.JOIN;
    }

    @Override
    public List<Sunday> live(Event event) {
        var act = ((Sunday) event).act;
        BusinessClock.at(act.at, () -> {
            switch (act) {
                case CALL -> call();
                case JOIN -> join(day(), 1, 14);
                case HOLD -> hold(day());
                case GO_ON -> goOn();
            }
            return act;
        });
        return act == Act.GO_ON ? List.of() : List.of(new Sunday(Act.values()[act.ordinal() + 1], 0));
    }

    private void call() {
        var centre = people.actor(people.operationsCentre(), Role.CENTRE_OFFICER);
        var id = organising.create(new CampaignPlan.OfCampaign(words.campaign("name"), "Green Sunday, end of 2020", words.campaign("motto"),
                words.campaign("description"), people.operationsCentre(), LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 31)), centre);
        organising.publish(id, true, centre);
        plan(campaigns.get(id), PAST, words.campaign("past-place"), 60);
    }

    private void join(CampaignEvent event, int first, int last) {
        for (int resident = first; resident <= last; resident++) {
            registering.register(event.id(), residents.actor(resident).accountId(), 1 + resident % 4, "");
        }
    }

    private void hold(CampaignEvent event) {
        var officer = organiser();
        attach(event, officer);
        organising.hold(event, new CampaignEvent.Results(47, 86, 640, words.campaign("told")), officer);
        galleries.addPair(event, List.of(drawn("MT.RAC", 3, false, officer)), List.of(drawn("MT.RAC", 3, true, officer)), words.campaign("rubbish"), officer);
        galleries.addPair(event, List.of(drawn("MT.CAY_XANH", 5, false, officer)), List.of(drawn("MT.CAY_XANH", 5, true, officer)), words.campaign("tree"), officer);
    }

    private void goOn() {
        var event = events.find(plan(made().orElseThrow(), NEXT, words.campaign("next-place"), 80)).orElseThrow();
        attach(event, organiser());
        join(event, 5, 12);
    }

    private UUID plan(Campaign campaign, LocalDate day, String place, int people) {
        return organising.plan(campaign, new CampaignPlan.OfEvent(ward().id(), at(day, "06:30"), at(day, "09:30"), place, spot(day), words.campaign("bring"), people),
                organiser());
    }

    /** The nearest public reports of what many hands can mend. */
    private void attach(CampaignEvent event, Actor officer) {
        var here = Objects.requireNonNull(event.spot());
        var filter = new ReportFilter(MENDED_BY_MANY, Set.of(), null, null, null, null, null);
        var near = new ArrayList<PublicReport>(published.list(filter, null, LOOKED_AT).stream().filter(report -> report.spot() != null && here.metresTo(report.spot()) < FARTHEST_METRES).toList());
        near.sort(Comparator.comparingDouble(report -> here.metresTo(report.spot())));
        organising.attach(event, near.stream().limit(HOT_SPOTS).map(PublicReport::id).toList(), officer);
    }

    private Photograph.Kept drawn(String category, long seed, boolean mended, Actor by) {
        if (photos.receive(new ByteArrayInputStream(scenes.picture(category, seed, mended)), "anh-ve-mo-phong.jpg", by, new Batch()) instanceof Photograph.Kept kept) {
            return kept;
        }
        throw new IllegalStateException("A drawn picture of " + category + " was refused");
    }

    private CampaignEvent day() {
        return events.of(List.of(made().orElseThrow().id())).getFirst();
    }

    private Actor organiser() {
        return people.actor(ward().id(), Role.REPORT_HANDLER);
    }

    private Agency ward() {
        return directory.competentAgency(WARD, Tier.COMMUNE, Specialty.GENERAL, PAST).orElseThrow();
    }

    /** Somewhere in the ward, as reports are; each Sunday elsewhere. */
    private Spot spot(LocalDate day) {
        return land.in(directory.findArea(WARD, day).orElseThrow(), new SplittableRandom(DemoProvince.SEED + day.toEpochDay())).spot();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BusinessClock.ZONE).toInstant();
    }

    @Override
    public Event reread(Event event) {
        people.forget();
        residents.forget();
        return event;
    }

    /** Nothing to remember: the next event stands in its row. */
    @Override
    public void done(int number) {}

    /** Not remembered: the campaign is left as far as it came. */
    @Override
    public void failed(int number, String why) {}

    @Override
    public void over() {
        residents.forget();
    }

    @Override
    public String toString() {
        return "campaigns";
    }
}
