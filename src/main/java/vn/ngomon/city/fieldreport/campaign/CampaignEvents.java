package vn.ngomon.city.fieldreport.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.platform.journal.Batch;

/** Keeps the events of campaigns. */
@Repository
public class CampaignEvents {

    private static final String COLUMNS = "e.id, e.campaign_id, e.agency_id, e.starts_at, e.ends_at, e.place, e.lon, e.lat, e.area_id, e.bring, e.wanted, e.cancelled_for, "
            + "e.held_at is not null as held, e.came, e.bags, e.kilograms, e.told, e.simulated, e.version";

    private final JdbcClient db;

    CampaignEvents(JdbcClient db) {
        this.db = db;
    }

    public Optional<CampaignEvent> find(UUID id) {
        return db.sql("select " + COLUMNS + " from campaign_event e where e.id = :id").param("id", id).query(CampaignEvents::event).optional();
    }

    /** Of a published campaign. */
    public Optional<CampaignEvent> findPublic(UUID id) {
        return db.sql("select " + COLUMNS + " from campaign_event e join campaign c on c.id = e.campaign_id where e.id = :id and c.published_at is not null").param("id", id)
                .query(CampaignEvents::event).optional();
    }

    /** Held by this transaction until it ends: whoever registers, changes or calls off waits for the other. */
    public Optional<CampaignEvent> lock(UUID id) {
        return db.sql("select " + COLUMNS + " from campaign_event e where e.id = :id for update").param("id", id).query(CampaignEvents::event).optional();
    }

    public List<CampaignEvent> of(Collection<UUID> campaigns) {
        return db.sql("select " + COLUMNS + " from campaign_event e where e.campaign_id = any(:ids) order by e.starts_at, e.id limit 2000")
                .param("ids", campaigns.toArray(UUID[]::new)).query(CampaignEvents::event).list();
    }

    /** The next planned events of published campaigns. */
    public List<CampaignEvent> next(Instant now, int limit) {
        return db.sql("select " + COLUMNS + """
                 from campaign_event e join campaign c on c.id = e.campaign_id
                where e.starts_at > :now and e.held_at is null and e.cancelled_at is null and c.published_at is not null order by e.starts_at, e.id limit :limit""")
                .param("now", utc(now)).param("limit", limit).query(CampaignEvents::event).list();
    }

    /** What an account has said to come to and is still ahead. */
    public List<CampaignEvent> joinedBy(UUID account, Instant now) {
        return db.sql("select " + COLUMNS + """
                 from campaign_registration r join campaign_event e on e.id = r.event_id join campaign c on c.id = e.campaign_id
                where r.account_id = :account and r.withdrawn_at is null and e.ends_at > :now and c.published_at is not null order by e.starts_at, e.id limit 20""")
                .param("account", account).param("now", utc(now)).query(CampaignEvents::event).list();
    }

    public void insert(CampaignEvent event, UUID by, Instant at, Batch batch) {
        batch.add("""
                insert into campaign_event (id, campaign_id, agency_id, starts_at, ends_at, place, lon, lat, area_id, bring, wanted, created_at, created_by, simulated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", event.id(), event.campaignId(), event.agencyId(), event.startsAt(), event.endsAt(), event.place(),
                lon(event.spot()), lat(event.spot()), event.areaId(), event.bring(), event.wanted(), at, by, event.simulated());
    }

    /** One that was moved is reminded of anew. */
    public void update(CampaignEvent event, int seen) {
        Campaigns.mustBeOne(db.sql("""
                update campaign_event set agency_id = :agency, reminded_at = case when starts_at = :starts then reminded_at end, starts_at = :starts, ends_at = :ends, place = :place,
                    lon = :lon, lat = :lat, area_id = :area, bring = :bring, wanted = :wanted, version = version + 1 where id = :id and version = :seen""")
                .param("agency", event.agencyId()).param("starts", utc(event.startsAt())).param("ends", utc(event.endsAt())).param("place", event.place())
                .param("lon", lon(event.spot())).param("lat", lat(event.spot())).param("area", event.areaId()).param("bring", event.bring()).param("wanted", event.wanted())
                .param("id", event.id()).param("seen", seen).update());
    }

    public void cancel(UUID id, UUID by, String reason, Instant at) {
        Campaigns.mustBeOne(db.sql("""
                update campaign_event set cancelled_at = :at, cancelled_by = :by, cancelled_for = :reason, version = version + 1
                where id = :id and cancelled_at is null and held_at is null""").param("at", utc(at)).param("by", by).param("reason", reason).param("id", id).update());
    }

    /** Said again, what was counted before is put right. */
    public void hold(UUID id, UUID by, CampaignEvent.Results results, Instant at) {
        Campaigns.mustBeOne(db.sql("""
                update campaign_event set held_at = coalesce(held_at, :at), held_by = :by, came = :came, bags = :bags, kilograms = :kilograms, told = :told, version = version + 1
                where id = :id and cancelled_at is null""").param("at", utc(at)).param("by", by).param("came", results.came()).param("bags", results.bags())
                .param("kilograms", results.kilograms()).param("told", results.told()).param("id", id).update());
    }

    /** Takes those that people are to be reminded of now; another node takes others. */
    public List<CampaignEvent> takeToRemind(Instant now, Instant startingBefore, boolean passOverSimulated) {
        return db.sql("with taken as (select w.id from campaign_event w join campaign c on c.id = w.campaign_id" + """
                 where w.starts_at > :now and w.starts_at < :before and w.held_at is null and w.cancelled_at is null and w.reminded_at is null and c.published_at is not null
                    and not (w.simulated and :passOver) order by w.starts_at, w.id limit 100 for update of w skip locked)
                update campaign_event e set reminded_at = :now from taken where e.id = taken.id returning\s""" + COLUMNS)
                .param("now", utc(now)).param("before", utc(startingBefore)).param("passOver", passOverSimulated).query(CampaignEvents::event).list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Double lon(@Nullable Spot spot) {
        return spot == null ? null : spot.lon();
    }

    private static @Nullable Double lat(@Nullable Spot spot) {
        return spot == null ? null : spot.lat();
    }

    private static CampaignEvent event(ResultSet row, int number) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        return new CampaignEvent(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getObject("agency_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(), row.getString("place"),
                lon == null ? null : new Spot(lon, row.getDouble("lat")), row.getObject("area_id", UUID.class), row.getString("bring"), row.getInt("wanted"),
                row.getString("cancelled_for"), row.getBoolean("held") ? new CampaignEvent.Results(row.getInt("came"), row.getInt("bags"), row.getInt("kilograms"), row.getString("told"))
                        : null, row.getBoolean("simulated"), row.getInt("version"));
    }
}
