package vn.ngomon.city.fieldreport.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Keeps which letters were read, so that none becomes two reports, whichever node reads it and however often. */
@Repository
class ReadMails {

    private final JdbcClient db;

    ReadMails(JdbcClient db) {
        this.db = db;
    }

    boolean knows(byte[] message) {
        return db.sql("select 1 from report_mail where message = :message").param("message", message).query(Integer.class).optional().isPresent();
    }

    void became(byte[] message, UUID report, Instant at, Batch batch) {
        batch.add("insert into report_mail (message, report_id, read_at) values (?, ?, ?)", message, report, at);
    }

    /** It was no report. */
    void passedOver(byte[] message, Instant at) {
        db.sql("insert into report_mail (message, read_at) values (:message, :at) on conflict (message) do nothing").param("message", message)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
