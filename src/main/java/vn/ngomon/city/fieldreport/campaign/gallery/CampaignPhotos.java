package vn.ngomon.city.fieldreport.campaign.gallery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pictures of events. */
@Repository
public class CampaignPhotos {

    private static final String COLUMNS = "p.id, p.event_id, p.kind, p.pair_id, p.caption, p.file_id, p.shown_file, p.altered_file, p.width, p.height, p.sent, p.added_by, p.added_at, p.decided_at";
    private static final String ORDER = " order by p.added_at, p.pair_id, p.kind desc, p.id limit 400";

    private final JdbcClient db;

    CampaignPhotos(JdbcClient db) {
        this.db = db;
    }

    /** All of an event's, for its organiser; a pair's picture of before stands first. */
    public List<CampaignPhoto> of(UUID event) {
        return db.sql("select " + COLUMNS + " from campaign_photo p where p.event_id = :event" + ORDER).param("event", event).query(CampaignPhotos::photo).list();
    }

    /** What everybody sees. */
    public List<CampaignPhoto> shown(UUID event) {
        return of(event).stream().filter(photo -> photo.shownFile() != null).toList();
    }

    public Optional<CampaignPhoto> find(UUID event, UUID photo) {
        return db.sql("select " + COLUMNS + " from campaign_photo p where p.event_id = :event and p.id = :photo").param("event", event).param("photo", photo)
                .query(CampaignPhotos::photo).optional();
    }

    int sentBy(UUID event, UUID account) {
        return db.sql("select count(*) from campaign_photo where event_id = :event and added_by = :account and sent").param("event", event).param("account", account)
                .query(Integer.class).single();
    }

    void insert(CampaignPhoto photo) {
        db.sql("""
                insert into campaign_photo (id, event_id, kind, pair_id, caption, file_id, shown_file, width, height, sent, added_by, added_at)
                values (:id, :event, :kind, :pair, :caption, :file, :shown, :width, :height, :sent, :by, :at)""")
                .param("id", photo.id()).param("event", photo.eventId()).param("kind", photo.kind().name()).param("pair", photo.pairId()).param("caption", photo.caption())
                .param("file", photo.fileId()).param("shown", photo.shownFile()).param("width", photo.width()).param("height", photo.height()).param("sent", photo.sent())
                .param("by", photo.addedBy()).param("at", photo.addedAt().atOffset(ZoneOffset.UTC)).update();
    }

    /** @param file what everybody sees from now on; null for nothing. One with persons made unrecognisable is remembered for when the picture is shown again */
    void show(UUID photo, @Nullable UUID file, UUID by, Instant at) {
        db.sql("update campaign_photo set shown_file = :file, altered_file = case when :file::uuid = file_id then altered_file else coalesce(:file, altered_file) end, decided_at = :at, decided_by = :by where id = :id").param("file", file).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by).param("id", photo).update();
    }

    private static CampaignPhoto photo(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new CampaignPhoto(row.getObject("id", UUID.class), row.getObject("event_id", UUID.class), CampaignPhoto.Kind.valueOf(row.getString("kind")),
                row.getObject("pair_id", UUID.class), row.getString("caption"), row.getObject("file_id", UUID.class), row.getObject("shown_file", UUID.class),
                row.getObject("altered_file", UUID.class), row.getInt("width"),
                row.getInt("height"), row.getBoolean("sent"), row.getObject("added_by", UUID.class), row.getObject("added_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }
}
