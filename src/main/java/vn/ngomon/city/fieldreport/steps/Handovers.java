package vn.ngomon.city.fieldreport.steps;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/** Who said "not ours", and answered what: what agencies are counted by. */
@Repository
public class Handovers {

    /** So many agencies may say that a report is not theirs. */
    private static final int MOST = 2;

    private final JdbcClient db;

    Handovers(JdbcClient db) {
        this.db = db;
    }

    /** After two agencies have said "not ours" the centre's word is the last. */
    public boolean mayReturn(UUID report) {
        return db.sql("select count(*) from report_return where report_id = :id").param("id", report).query(Integer.class).single() < MOST;
    }

    void returned(UUID report, UUID agency, String reason, UUID by, Instant at, Batch batch) {
        batch.add("insert into report_return (id, report_id, agency_id, reason, returned_by, returned_at) values (?, ?, ?, ?, ?, ?)", Ids.next(), report, agency, reason, by, at);
    }

    void answered(UUID report, UUID agency, String answer, UUID by, Instant at, Batch batch) {
        batch.add("insert into report_answer (id, report_id, agency_id, answer, answered_by, answered_at) values (?, ?, ?, ?, ?, ?)", Ids.next(), report, agency, answer, by, at);
    }
}
