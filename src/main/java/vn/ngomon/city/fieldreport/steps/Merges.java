package vn.ngomon.city.fieldreport.steps;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Several people told of one thing: one report stands for all, and everybody hears how it ends. */
@Repository
class Merges {

    /** Who reported it, and whose reports were merged into it before. */
    private static final String WITH_IT = """
            (select account_id from report_reporter where report_id = ? and account_id is not null union select account_id from report_support where report_id = ?) people""";

    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    /**
     * One that goes on or was answered: not itself merged away, rejected or withdrawn, where nobody would hear how it ends. It stays so until the merge is done; one
     * that somebody else is changing just now takes nothing, or two could be merged into each other.
     */
    boolean takes(UUID report) {
        return db.sql("select 1 from casework_v_file where id = :id and kind = 'fieldreport' and (ending is null or ending = 'COMPLETED') for share skip locked").param("id", report)
                .query(Integer.class).optional().isPresent();
    }

    void merge(UUID report, UUID into, String reason, UUID by, Instant at, Batch batch) {
        batch.add("insert into report_merge (report_id, into_report, reason, merged_by, merged_at) values (?, ?, ?, ?, ?)", report, into, reason, by, at);
        batch.add("insert into report_support (report_id, account_id, supported_at) select ?, account_id, ?::timestamptz from " + WITH_IT + " on conflict do nothing", into, at, report, report);
        batch.add("insert into report_follower (report_id, account_id, since) select ?, account_id, ?::timestamptz from " + WITH_IT + " on conflict do nothing", into, at, report, report);
    }

    UUID into(UUID report) {
        return db.sql("select into_report from report_merge where report_id = :id").param("id", report).query(UUID.class).single();
    }

    void unmerge(UUID report, UUID into, Batch batch) {
        batch.add("delete from report_support where report_id = ? and account_id in (select account_id from " + WITH_IT + ")", into, report, report);
        batch.add("delete from report_follower where report_id = ? and account_id in (select account_id from " + WITH_IT + ")", into, report, report);
        batch.add("delete from report_merge where report_id = ?", report);
    }
}
