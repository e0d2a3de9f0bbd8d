package vn.ngomon.city.fieldreport.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.ui.Conflict;

/** Keeps the campaigns, and tells a report's page on which day it will be dealt with. */
@Repository
public class Campaigns {

    private static final String COLUMNS = "c.id, c.name, c.name_en, c.motto, c.description, c.agency_id, c.starts_on, c.ends_on, c.published_at, c.simulated, c.version";

    private final JdbcClient db;

    Campaigns(JdbcClient db) {
        this.db = db;
    }

    /**
     * An event at which a report is to be dealt with, or was.
     *
     * @param campaign its name in Vietnamese, {@code campaignEn} in English
     */
    public record Meeting(UUID event, String campaign, @Nullable String campaignEn, Instant startsAt, Instant endsAt, String place, boolean held) {

        public String campaign(Locale locale) {
            return campaignEn != null && locale.getLanguage().equals("en") ? campaignEn : campaign;
        }

        public String href() {
            return "/campaigns/events/" + event;
        }
    }

    /** The public events that a public report is a hot spot of, without those called off; the newest first. */
    public List<Meeting> eventsOf(UUID report) {
        return db.sql("""
                select e.id, c.name, c.name_en, e.starts_at, e.ends_at, e.place, e.held_at is not null
                from campaign_report r join campaign_event e on e.id = r.event_id join campaign c on c.id = e.campaign_id
                where r.report_id = :report and c.published_at is not null and e.cancelled_at is null order by e.starts_at desc, e.id limit 5""").param("report", report)
                .query((row, n) -> new Meeting(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), row.getBoolean(7))).list();
    }

    public Optional<Campaign> find(UUID id) {
        return db.sql("select " + COLUMNS + " from campaign c where c.id = :id").param("id", id).query(Campaigns::campaign).optional();
    }

    public Campaign get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No campaign " + id));
    }

    public Optional<Campaign> findPublic(UUID id) {
        return find(id).filter(Campaign::isPublic);
    }

    /** What everybody sees and has not ended, the nearest first. */
    public List<Campaign> current(LocalDate today) {
        return db.sql("select " + COLUMNS + " from campaign c where c.published_at is not null and c.ends_on >= :today order by c.starts_on, c.id limit 60").param("today", today)
                .query(Campaigns::campaign).list();
    }

    /** What everybody sees and is over, the newest first. */
    public List<Campaign> past(LocalDate today, int limit) {
        return db.sql("select " + COLUMNS + " from campaign c where c.published_at is not null and c.ends_on < :today order by c.ends_on desc, c.id limit :limit").param("today", today)
                .param("limit", limit).query(Campaigns::campaign).list();
    }

    /** For organisers, those still prepared too; the newest first. */
    public List<Campaign> all(int limit) {
        return db.sql("select " + COLUMNS + " from campaign c order by c.ends_on desc, c.id limit :limit").param("limit", limit).query(Campaigns::campaign).list();
    }

    public void insert(Campaign campaign, UUID by, Instant at, Batch batch) {
        batch.add("""
                insert into campaign (id, name, name_en, motto, description, agency_id, starts_on, ends_on, created_at, created_by, simulated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", campaign.id(), campaign.name(), campaign.nameEn(), campaign.motto(), campaign.description(), campaign.agencyId(),
                campaign.from(), campaign.to(), at, by, campaign.simulated());
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    public void update(Campaign campaign) {
        mustBeOne(db.sql("""
                update campaign set name = :name, name_en = :nameEn, motto = :motto, description = :description, agency_id = :agency, starts_on = :from, ends_on = :to,
                    version = version + 1 where id = :id and version = :version""").param("name", campaign.name()).param("nameEn", campaign.nameEn()).param("motto", campaign.motto())
                .param("description", campaign.description()).param("agency", campaign.agencyId()).param("from", campaign.from()).param("to", campaign.to())
                .param("id", campaign.id()).param("version", campaign.version()).update());
    }

    /** @param at null takes it from everybody's sight again */
    public void publish(UUID id, @Nullable Instant at, UUID by) {
        mustBeOne(db.sql("update campaign set published_at = :at, published_by = :by, version = version + 1 where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC)).param("by", by).param("id", id).update());
    }

    static void mustBeOne(int changed) {
        if (changed != 1) {
            throw new Conflict();
        }
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Campaign(row.getObject("id", UUID.class), row.getString("name"), row.getString("name_en"), row.getString("motto"), row.getString("description"),
                row.getObject("agency_id", UUID.class), row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                published == null ? null : published.toInstant(), row.getBoolean("simulated"), row.getInt("version"));
    }
}
