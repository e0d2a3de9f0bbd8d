package vn.ngomon.city.fieldreport.matter;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Ids;

/** Counts who came with another matter; what it was about is not kept. */
@Repository
class Redirections {

    private final JdbcClient db;

    Redirections(JdbcClient db) {
        this.db = db;
    }

    void count(Matter kind, Instant at) {
        db.sql("insert into report_redirection (id, kind, at) values (:id, :kind, :at)").param("id", Ids.next()).param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
