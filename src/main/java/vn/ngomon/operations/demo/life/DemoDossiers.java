package vn.ngomon.operations.demo.life;

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

/** Which plan became which dossier, and the book of result numbers. */
@Repository
@ConditionalOnProperty("ngomon.demo")
class DemoDossiers {

    private final JdbcClient db;

    DemoDossiers(JdbcClient db) {
        this.db = db;
    }

    Map<Integer, Strand.Begun> begun() {
        var begun = new HashMap<Integer, Strand.Begun>();
        RowCallbackHandler each = row -> begun.put(row.getInt(1), new Strand.Begun(row.getObject(2, UUID.class), row.getBoolean(3), row.getBoolean(4)));
        db.sql("select number, dossier_id, done, failure is not null from demo_dossier").query(each);
        return begun;
    }

    Optional<UUID> of(int number) {
        return db.sql("select dossier_id from demo_dossier where number = :number and dossier_id is not null").param("number", number).query(UUID.class).optional();
    }

    /** In the transaction that files it: a plan never becomes two dossiers. */
    void begin(int number, UUID dossier, Batch batch) {
        batch.add("insert into demo_dossier (number, dossier_id, done) values (?, ?, false)", number, dossier);
    }

    void done(int number) {
        db.sql("update demo_dossier set done = true where number = :number").param("number", number).update();
    }

    void failed(int number, String why) {
        db.sql("""
                insert into demo_dossier (number, done, failure) values (:number, true, :why)
                on conflict (number) do update set done = true, failure = :why""").param("number", number).param("why", why).update();
    }

    /** The next number of an agency's book; given back when the transaction does not hold. */
    int nextResultNumber(UUID agency, int year) {
        return db.sql("""
                insert into demo_result_number (agency_id, year, last) values (:agency, :year, 1)
                on conflict (agency_id, year) do update set last = demo_result_number.last + 1 returning last""")
                .param("agency", agency).param("year", year).query(Integer.class).single();
    }
}
