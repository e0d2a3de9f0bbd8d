package vn.ngomon.city.fieldreport.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;

/** Keeps the alerts, and for those told once a day what there will be to tell. */
@Repository
class ReportAlerts {

    private static final String COLUMNS = "a.id, a.account_id, a.category, a.area_code, a.lon, a.lat, a.metres, a.pace";

    private final JdbcClient db;

    ReportAlerts(JdbcClient db) {
        this.db = db;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from report_alert)").query(Boolean.class).single();
    }

    List<Alert> of(UUID account) {
        return db.sql("select " + COLUMNS + " from report_alert a where a.account_id = :account order by a.id limit 100").param("account", account).query(ReportAlerts::alert).list();
    }

    /**
     * Asked for again it is the same one, at its new pace: nobody is told twice.
     *
     * @return false when they have {@code most} already
     */
    boolean add(Alert alert, int most, Instant at) {
        var around = alert.around();
        var same = db.sql("""
                update report_alert set pace = :pace where account_id = :account
                    and (category, area_code, lon, lat, metres) is not distinct from (:category::text, :area::text, :lon::float8, :lat::float8, :metres::int)""")
                .param("pace", alert.pace().name()).param("account", alert.account()).param("category", alert.category()).param("area", alert.area())
                .param("lon", around == null ? null : around.lon()).param("lat", around == null ? null : around.lat()).param("metres", around == null ? null : alert.metres()).update();
        return same > 0 || db.sql("""
                insert into report_alert (id, account_id, category, area_code, lon, lat, metres, pace, since, told_at)
                select :id, :account, :category, :area, :lon, :lat, :metres, :pace, :at, :at where (select count(*) from report_alert where account_id = :account) < :most""")
                .param("id", alert.id()).param("account", alert.account()).param("category", alert.category()).param("area", alert.area())
                .param("lon", around == null ? null : around.lon()).param("lat", around == null ? null : around.lat()).param("metres", around == null ? null : alert.metres())
                .param("pace", alert.pace().name()).param("at", at.atOffset(ZoneOffset.UTC)).param("most", most).update() == 1;
    }

    boolean end(UUID id, UUID account) {
        return db.sql("delete from report_alert where id = :id and account_id = :account").param("id", id).param("account", account).update() == 1;
    }

    void forget(UUID account) {
        db.sql("delete from report_alert where account_id = :account").param("account", account).update();
    }

    /** Those a report concerns; who made it knows already. */
    List<Alert> concerning(PublicReport report, Collection<String> areas) {
        return db.sql("select " + COLUMNS + """
                 from report_alert a
                where (a.category is null or a.category = :category or a.category = split_part(:category, '.', 1)) and (a.area_code is null or a.area_code = any(:areas))
                    and not exists (select from report_reporter r where r.report_id = :id and r.account_id = a.account_id)
                order by a.account_id, a.id""").param("category", report.category()).param("areas", areas.toArray(String[]::new)).param("id", report.id())
                .query(ReportAlerts::alert).list().stream().filter(alert -> alert.reaches(report.spot())).toList();
    }

    void remember(UUID alert, UUID report) {
        db.sql("insert into report_alert_match (alert_id, report_id) values (:alert, :report) on conflict do nothing").param("alert", alert).param("report", report).update();
    }

    /** Those with something to tell that were last told before a moment; another node's are left to it. */
    List<Alert> waiting(Instant before, int limit) {
        return db.sql("select " + COLUMNS + """
                 from report_alert a where a.told_at < :before and exists (select from report_alert_match m where m.alert_id = a.id)
                order by a.told_at limit :limit for update of a skip locked""").param("before", before.atOffset(ZoneOffset.UTC)).param("limit", limit)
                .query(ReportAlerts::alert).list();
    }

    /** What there is to tell, once: it is forgotten with being read. */
    List<UUID> taken(UUID alert, Instant at) {
        db.sql("update report_alert set told_at = :at where id = :id").param("at", at.atOffset(ZoneOffset.UTC)).param("id", alert).update();
        return db.sql("delete from report_alert_match where alert_id = :id returning report_id").param("id", alert).query(UUID.class).list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        return new Alert(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("category"), row.getString("area_code"),
                lon == null ? null : new Spot(lon, row.getDouble("lat")), row.getInt("metres"), Alert.Pace.valueOf(row.getString("pace")));
    }
}
