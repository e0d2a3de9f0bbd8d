package vn.ngomon.city.fieldreport.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.PublicState;

/** Reads what the map shows: all of it once, then what changed, by transaction, as the journal's consumers do. */
@Repository
class MapRows {

    private static final String COLUMNS = "number, category, state, lon, lat, area_id, agency_id, received_at, on_time_until";
    private static final int AT_ONCE = 10_000;

    private final JdbcClient db;
    private final JdbcTemplate bulk;

    MapRows(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.bulk = new JdbcTemplate(jdbc.getDataSource());
        bulk.setFetchSize(AT_ONCE);
    }

    /** @param onTimeUntil null where there is no deadline or the report is closed */
    record Row(int number, String category, PublicState state, double lon, double lat, @Nullable UUID area, UUID agency, Instant receivedAt, @Nullable Instant onTimeUntil) {}

    /** The oldest transaction still running: everything older is decided. */
    long horizon() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint").query(Long.class).single();
    }

    @Transactional(readOnly = true)
    public void all(Consumer<Row> taker) {
        bulk.query("select " + COLUMNS + " from report_public where lon is not null", (RowCallbackHandler) row -> taker.accept(row(row, 0)));
    }

    /** Written by transactions from one on, before another. */
    List<Row> changed(long from, long before) {
        return db.sql("select " + COLUMNS + " from report_public where tx >= :from and tx < :before and lon is not null").param("from", from).param("before", before)
                .query(MapRows::row).list();
    }

    List<Integer> gone(long from, long before) {
        return db.sql("select number from report_unpublished where tx >= :from and tx < :before").param("from", from).param("before", before).query(Integer.class).list();
    }

    /** Whose deadline passed meanwhile. */
    List<Row> overdue(Instant since, Instant now) {
        return db.sql("select " + COLUMNS + " from report_public where closed_at is null and on_time_until >= :since and on_time_until < :now and lon is not null")
                .param("since", since.atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC)).query(MapRows::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var state = PublicState.valueOf(row.getString("state"));
        var until = state.isClosed() ? null : row.getObject("on_time_until", OffsetDateTime.class);
        return new Row(row.getInt("number"), row.getString("category"), state, row.getDouble("lon"), row.getDouble("lat"), row.getObject("area_id", UUID.class),
                row.getObject("agency_id", UUID.class), row.getObject("received_at", OffsetDateTime.class).toInstant(), until == null ? null : until.toInstant());
    }
}
