package vn.ngomon.operations.demo.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.operations.demo.days.Strand;
import vn.ngomon.platform.journal.Batch;

/** Which plan became which report, and how far it is. */
@Repository
@ConditionalOnProperty("ngomon.demo")
class DemoReports {

    private final JdbcClient db;

    DemoReports(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param acts how many of the planned ones have happened
     * @param version of the case after the last of them
     */
    record Progress(UUID report, int acts, int version) {}

    Map<Integer, Strand.Begun> begun() {
        var begun = new HashMap<Integer, Strand.Begun>();
        RowCallbackHandler each = row -> begun.put(row.getInt(1), new Strand.Begun(row.getObject(2, UUID.class), row.getBoolean(3), row.getBoolean(4)));
        db.sql("select number, report_id, done, failure is not null from demo_report").query(each);
        return begun;
    }

    Optional<Progress> of(int number) {
        return db.sql("select report_id, acts, version from demo_report where number = :number and report_id is not null").param("number", number)
                .query((row, n) -> new Progress(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3))).optional();
    }

    /** In the transaction that receives it: a plan never becomes two reports. */
    void begin(int number, UUID report, Batch batch) {
        batch.add("insert into demo_report (number, report_id, acts, version, done) values (?, ?, 1, 1, false)", number, report);
    }

    /** In the round trip of the act. */
    void took(int number, int acts, int version, Batch batch) {
        batch.add("update demo_report set acts = ?, version = ? where number = ?", acts, version, number);
    }

    void took(int number, int acts, int version) {
        db.sql("update demo_report set acts = :acts, version = :version where number = :number").param("acts", acts).param("version", version).param("number", number).update();
    }

    void done(int number) {
        db.sql("update demo_report set done = true where number = :number").param("number", number).update();
    }

    void failed(int number, String why) {
        db.sql("""
                insert into demo_report (number, acts, version, done, failure) values (:number, 0, 0, true, :why)
                on conflict (number) do update set done = true, failure = :why""").param("number", number).param("why", why).update();
    }
}
