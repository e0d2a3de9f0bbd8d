package vn.ngomon.city.fieldreport.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.indicator.Period;

/** Counts the public reports received in a period, as they stand at a moment: agency by agency, category by category, month by month. */
@Repository
class ReportStatistics {

    private static final String COUNTS = """
            count(*) as received, count(*) filter (where closed_at is not null and not late) as on_time, count(*) filter (where closed_at is not null and late) as late,
            count(*) filter (where closed_at is null) as open, count(*) filter (where closed_at is null and on_time_until < :now) as overdue,
            count(score) as rated, count(*) filter (where score >= 2) as satisfied""";
    private static final String WHERE = " from report_public where received_at >= :start and received_at < :end";

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient db;

    ReportStatistics(JdbcClient db) {
        this.db = db;
    }

    /** @param open not answered yet, of which {@code overdue} are past their deadline */
    record Counts(long received, long onTime, long late, long open, long overdue, long rated, long satisfied) {}

    record Line<K>(K key, Counts counts) {}

    List<Line<UUID>> byAgency(Period period, Instant now) {
        return query("select agency_id, " + COUNTS + WHERE + " group by agency_id order by received desc, agency_id", period, now, row -> get(row, UUID.class));
    }

    List<Line<String>> byCategory(Period period, Instant now) {
        return query("select category, " + COUNTS + WHERE + " group by category order by received desc, category", period, now, row -> get(row, String.class));
    }

    /** From the first month that has reports to the last, those between them without any too. */
    List<Line<LocalDate>> byMonth(Period period, Instant now) {
        var found = query("select date_trunc('month', received_at at time zone 'Asia/Ho_Chi_Minh')::date as month, " + COUNTS + WHERE + " group by 1 order by 1", period, now,
                row -> get(row, LocalDate.class));
        if (found.isEmpty()) {
            return found;
        }
        var counts = found.stream().collect(Collectors.toMap(Line::key, Line::counts));
        return found.getFirst().key().datesUntil(found.getLast().key().plusMonths(1), java.time.Period.ofMonths(1)).map(month -> new Line<>(month, counts.getOrDefault(month, NONE))).toList();
    }

    /** How often each agency said "not ours" in the period. */
    Map<UUID, Long> returned(Period period) {
        var counts = new HashMap<UUID, Long>();
        db.sql("select agency_id, count(*) from report_return where returned_at >= :start and returned_at < :end group by agency_id")
                .param("start", period.start().atOffset(ZoneOffset.UTC)).param("end", period.end().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    private <K> List<Line<K>> query(String sql, Period period, Instant now, Function<ResultSet, K> key) {
        return db.sql(sql).param("start", period.start().atOffset(ZoneOffset.UTC)).param("end", period.end().atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Line<>(key.apply(row), new Counts(row.getLong("received"), row.getLong("on_time"), row.getLong("late"), row.getLong("open"),
                        row.getLong("overdue"), row.getLong("rated"), row.getLong("satisfied")))).list();
    }

    private static <K> K get(ResultSet row, Class<K> type) {
        try {
            return row.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
