package vn.ngomon.city.fieldreport.abuse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Keeps which reports were set aside, why, and who has looked. */
@Repository
public class Suspicions {

    private final JdbcClient db;

    Suspicions(JdbcClient db) {
        this.db = db;
    }

    public record Suspicion(UUID report, List<Doubt> reasons, Instant at) {

        public Suspicion {
            reasons = List.copyOf(reasons);
        }
    }

    void add(UUID report, Set<Doubt> reasons, Instant at, Batch batch) {
        batch.add("insert into report_suspicion (report_id, reasons, at) values (?, string_to_array(?, ','), ?)", report,
                String.join(",", reasons.stream().map(Doubt::name).sorted().toList()), at);
    }

    /** Set aside and not cleared yet. */
    public Optional<Suspicion> open(UUID report) {
        return db.sql("select report_id, reasons, at from report_suspicion where report_id = :id and cleared_at is null").param("id", report).query(Suspicions::suspicion).optional();
    }

    /** Those that wait to be verified, the oldest first; what was decided since needs no second look. */
    List<Suspicion> waiting(Instant after, int limit) {
        return db.sql("""
                select s.report_id, s.reasons, s.at from report_suspicion s where s.cleared_at is null and s.at > :after
                    and exists (select from casework_v_open o where o.case_id = s.report_id and o.step = 'received') order by s.at limit :limit""")
                .param("after", after.atOffset(ZoneOffset.UTC)).param("limit", limit).query(Suspicions::suspicion).list();
    }

    boolean clear(UUID report, UUID by, Instant at) {
        return db.sql("update report_suspicion set cleared_by = :by, cleared_at = :at where report_id = :id and cleared_at is null").param("id", report).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static Suspicion suspicion(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Suspicion(row.getObject(1, UUID.class), Arrays.stream((String[]) row.getArray(2).getArray()).map(Doubt::valueOf).toList(),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
