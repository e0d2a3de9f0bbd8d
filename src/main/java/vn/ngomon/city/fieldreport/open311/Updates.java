package vn.ngomon.city.fieldreport.open311;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;

/** What happened to public reports, told one by one; and what other systems say happened. */
@Repository
class Updates {

    private final JdbcClient db;

    Updates(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param answer null for a report that was opened again
     * @param before when the answer before this one became public; null for the first
     */
    record Update(String id, UUID report, String code, Instant at, @Nullable String answer, @Nullable Instant before) {}

    /** Answers as they became public and reports opened again, oldest first. */
    List<Update> within(@Nullable Instant from, @Nullable Instant to, List<Integer> numbers, int limit) {
        return db.sql("""
                select * from (
                    select a.id::text as id, p.id as report, p.number, a.approved_at as at, a.answer,
                        (select max(b.approved_at) from report_answer b where b.report_id = a.report_id and b.approved_at < a.approved_at) as before
                    from report_answer a join report_public p on p.id = a.report_id
                    where a.approved_at >= :from and a.approved_at < :to and (:any or p.number = any(:numbers))
                    union all
                    select p.id || '-' || extract(epoch from p.reopened_at)::bigint, p.id, p.number, p.reopened_at, null, null
                    from report_public p
                    where p.reopened_at >= :from and p.reopened_at < :to and (:any or p.number = any(:numbers))) told
                order by at, id limit :limit""")
                .param("from", moment(from, Instant.EPOCH)).param("to", moment(to, Instant.parse("9999-01-01T00:00:00Z"))).param("any", numbers.isEmpty())
                .param("numbers", numbers.toArray(Integer[]::new)).param("limit", limit)
                .query((row, n) -> new Update(row.getString("id"), row.getObject("report", UUID.class), new ReportCode(row.getInt("number")).toString(),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("answer"),
                        row.getObject("before") == null ? null : row.getObject("before", OffsetDateTime.class).toInstant())).list();
    }

    private static OffsetDateTime moment(@Nullable Instant given, Instant otherwise) {
        return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
    }

    /**
     * Within the caller's transaction.
     *
     * @return false when this system has told it before
     */
    boolean receive(UUID account, String update, UUID report, Instant at) {
        return db.sql("insert into report_outside_update (account_id, update_id, report_id, received_at) values (:account, :update, :report, :at) on conflict do nothing")
                .param("account", account).param("update", update).param("report", report).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
