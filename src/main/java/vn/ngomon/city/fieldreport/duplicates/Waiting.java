package vn.ngomon.city.fieldreport.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Spot;

/** Reports that wait to be verified: few, and on no map. */
@Repository
class Waiting {

    private static final double DEGREE_METRES = 111_000;

    private final JdbcClient db;

    Waiting(JdbcClient db) {
        this.db = db;
    }

    record Found(UUID id, String code, String category, String description, @Nullable String place, @Nullable Spot spot, Instant reportedAt) {}

    /** Those whose task is still the centre's first one: read from the open tasks, of which there are never many. */
    List<Found> around(Spot spot, double metres, Instant since) {
        double down = metres / DEGREE_METRES;
        double across = down / Math.max(0.1, Math.cos(Math.toRadians(spot.lat())));
        return db.sql("""
                select r.id, r.number, r.category, r.description, r.place, r.lon, r.lat, r.reported_at
                from casework_v_open o join field_report r on r.id = o.case_id
                where o.case_kind = 'fieldreport' and o.step = 'received' and r.reported_at >= :since and r.lon between :west and :east and r.lat between :south and :north
                order by r.reported_at desc limit 40""")
                .param("since", since.atOffset(ZoneOffset.UTC)).param("west", spot.lon() - across).param("east", spot.lon() + across)
                .param("south", spot.lat() - down).param("north", spot.lat() + down)
                .query(Waiting::found).list();
    }

    /** The newest, wherever they are. */
    List<Found> newest(Instant since) {
        return db.sql("""
                select r.id, r.number, r.category, r.description, r.place, r.lon, r.lat, r.reported_at
                from casework_v_open o join field_report r on r.id = o.case_id
                where o.case_kind = 'fieldreport' and o.step = 'received' and r.reported_at >= :since order by r.reported_at desc limit 400""")
                .param("since", since.atOffset(ZoneOffset.UTC)).query(Waiting::found).list();
    }

    /** An account's own, the newest. */
    List<Found> of(UUID account, Instant since) {
        return db.sql("""
                select r.id, r.number, r.category, r.description, r.place, r.lon, r.lat, r.reported_at
                from report_reporter w join field_report r on r.id = w.report_id
                    join casework_v_open o on o.case_id = r.id and o.case_kind = 'fieldreport' and o.step = 'received'
                where w.account_id = :account and r.reported_at >= :since order by w.report_id desc limit 40""")
                .param("account", account).param("since", since.atOffset(ZoneOffset.UTC)).query(Waiting::found).list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        return new Found(row.getObject("id", UUID.class), new ReportCode(row.getInt("number")).toString(), row.getString("category"), row.getString("description"), row.getString("place"),
                lon == null ? null : new Spot(lon, row.getDouble("lat")), row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
