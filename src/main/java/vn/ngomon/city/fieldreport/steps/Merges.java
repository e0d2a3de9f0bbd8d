package vn.ngomon.city.fieldreport.steps;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Several people told of one thing: one report stands for all, and everybody hears how it ends. */
@Repository
class Merges {

    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    /** One that is itself not merged away. */
    boolean takes(UUID report) {
        return db.sql("select 1 from field_report r where r.id = :id and not exists (select from report_merge m where m.report_id = r.id)").param("id", report)
                .query(Integer.class).optional().isPresent();
    }

    void merge(UUID report, UUID into, String reason, UUID by, Instant at, Batch batch) {
        batch.add("insert into report_merge (report_id, into_report, reason, merged_by, merged_at) values (?, ?, ?, ?, ?)", report, into, reason, by, at);
        batch.add("""
                insert into report_support (report_id, account_id, supported_at) select ?, account_id, ? from report_reporter where report_id = ? and account_id is not null
                on conflict do nothing""", into, at, report);
        batch.add("""
                insert into report_follower (report_id, account_id, since) select ?, account_id, ? from report_reporter where report_id = ? and account_id is not null
                on conflict do nothing""", into, at, report);
    }

    UUID into(UUID report) {
        return db.sql("select into_report from report_merge where report_id = :id").param("id", report).query(UUID.class).single();
    }

    void unmerge(UUID report, UUID into, Batch batch) {
        batch.add("delete from report_support where report_id = ? and account_id = (select account_id from report_reporter where report_id = ?)", into, report);
        batch.add("delete from report_follower where report_id = ? and account_id = (select account_id from report_reporter where report_id = ?)", into, report);
        batch.add("delete from report_merge where report_id = ?", report);
    }
}
