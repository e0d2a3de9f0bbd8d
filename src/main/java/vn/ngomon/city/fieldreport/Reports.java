package vn.ngomon.city.fieldreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/** Keeps the reports and who made them. */
@Repository
public class Reports {

    private static final String COLUMNS = "r.id, r.number, r.category, r.description, r.lon, r.lat, r.accuracy, r.place, r.area_id, r.source, r.answers::text, r.reported_at, r.simulated";
    private static final int TAKEN = 20;

    private final JdbcClient db;
    private final JsonMapper json;
    private int next;
    private int left;

    Reports(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A number nobody else has or gets; those taken and not used are left out for ever. */
    public synchronized int nextNumber() {
        if (left == 0) {
            next = db.sql("select nextval('report_number')").query(Integer.class).single();
            left = TAKEN;
        }
        left--;
        return next++;
    }

    public void insert(FieldReport report, Reporter reporter, Batch batch) {
        batch.add("""
                insert into field_report (id, number, category, description, lon, lat, accuracy, place, area_id, source, answers, reported_at, simulated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)""",
                report.id(), report.number(), report.category(), report.description(), lon(report.spot()), lat(report.spot()), report.accuracy(), report.place(),
                report.areaId(), report.source(), report.answers() == null ? null : report.answers().toString(), report.reportedAt(), report.simulated());
        batch.add("insert into report_reporter (report_id, account_id, name, contact, client_key, device) values (?, ?, ?, ?, ?, ?)",
                report.id(), reporter.accountId(), reporter.name(), reporter.contact(), reporter.clientKey(), reporter.device());
    }

    /** What verification found out: another category, the right place, the public's wording. */
    public void correct(FieldReport report, Batch batch) {
        batch.add("update field_report set category = ?, description = ?, lon = ?, lat = ?, accuracy = ?, place = ?, area_id = ? where id = ?",
                report.category(), report.description(), lon(report.spot()), lat(report.spot()), report.accuracy(), report.place(), report.areaId(), report.id());
    }

    public Optional<FieldReport> find(UUID id) {
        return db.sql("select " + COLUMNS + " from field_report r where r.id = :id").param("id", id).query(this::report).optional();
    }

    public FieldReport get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No report " + id));
    }

    public List<FieldReport> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from field_report r where r.id = any(:ids) order by r.id")
                .param("ids", ids.toArray(UUID[]::new)).query(this::report).list();
    }

    public Optional<FieldReport> find(ReportCode code) {
        return db.sql("select " + COLUMNS + " from field_report r where r.number = :number").param("number", code.number()).query(this::report).optional();
    }

    /** Sent before under this key by this account; null: written down by an officer for somebody who has none. */
    public Optional<UUID> findSent(@Nullable UUID account, UUID clientKey) {
        return account == null ? db.sql("select report_id from report_reporter where account_id is null and client_key = :key").param("key", clientKey).query(UUID.class).optional()
                : db.sql("select report_id from report_reporter where account_id = :account and client_key = :key").param("account", account).param("key", clientKey)
                        .query(UUID.class).optional();
    }

    public Optional<Reporter> reporter(UUID id) {
        return db.sql("select account_id, name, contact, client_key, device from report_reporter where report_id = :id").param("id", id)
                .query((row, n) -> new Reporter(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getBytes(5))).optional();
    }

    /** An account's own, newest first. */
    public List<FieldReport> own(UUID account, UUID before, int limit) {
        return db.sql("select " + COLUMNS + """
                 from report_reporter w join field_report r on r.id = w.report_id
                where w.account_id = :account and w.report_id < :before order by w.report_id desc limit :limit""")
                .param("account", account).param("before", before).param("limit", limit).query(this::report).list();
    }

    /** How many an account has sent within so much of real time. */
    public int sentWithin(UUID account, Duration time) {
        return db.sql("select count(*) from report_reporter where account_id = :account and report_id >= :since").param("account", account)
                .param("since", Ids.earliest(time)).query(Integer.class).single();
    }

    public boolean isOwn(UUID id, UUID account) {
        return db.sql("select 1 from report_reporter where report_id = :id and account_id = :account").param("id", id).param("account", account)
                .query(Integer.class).optional().isPresent();
    }

    private FieldReport report(ResultSet row, int number) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        var answers = row.getString("answers");
        return new FieldReport(row.getObject("id", UUID.class), row.getInt("number"), row.getString("category"), row.getString("description"),
                lon == null ? null : new Spot(lon, row.getDouble("lat")), row.getObject("accuracy", Integer.class), row.getString("place"),
                row.getObject("area_id", UUID.class), Source.valueOf(row.getString("source")), answers == null ? null : json.readTree(answers),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(), row.getBoolean("simulated"));
    }

    private static @Nullable Double lon(@Nullable Spot spot) {
        return spot == null ? null : spot.lon();
    }

    private static @Nullable Double lat(@Nullable Spot spot) {
        return spot == null ? null : spot.lat();
    }
}
