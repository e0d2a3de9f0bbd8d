package vn.ngomon.platform.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published forms. */
@Repository
class FormDefinitions {

    private final JdbcClient db;

    FormDefinitions(JdbcClient db) {
        this.db = db;
    }

    record Row(String key, int version, String schema, String hash, OffsetDateTime validFrom) {}

    record Since(int version, OffsetDateTime validFrom) {}

    Optional<Row> find(String key, int version) {
        return db.sql("""
                select key, version, schema::text as schema, hash, valid_from from form_definition
                where key = :key and version = :version""")
                .param("key", key).param("version", version)
                .query(Row.class).optional();
    }

    Optional<Row> latest(String key) {
        return db.sql("""
                select key, version, schema::text as schema, hash, valid_from from form_definition
                where key = :key order by version desc limit 1""")
                .param("key", key)
                .query(Row.class).optional();
    }

    boolean holds(String key, String hash) {
        return db.sql("select exists (select 1 from form_definition where key = :key and hash = :hash)")
                .param("key", key).param("hash", hash).query(Boolean.class).single();
    }

    /** Which versions there are and from when each holds; the newest first. */
    List<Since> versions(String key) {
        return db.sql("select version, valid_from from form_definition where key = :key order by valid_from desc, version desc limit 1000")
                .param("key", key).query(Since.class).list();
    }

    /** Two who publish at once get two versions: the key is locked until the end of the transaction. */
    void lock(String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('form:' || :key, 0))").param("key", key)
                .query((row, number) -> number).list();
    }

    void add(String key, int version, String schema, String hash, Instant validFrom) {
        db.sql("""
                insert into form_definition (key, version, schema, hash, valid_from)
                values (:key, :version, :schema::json, :hash, :validFrom)""")
                .param("key", key).param("version", version).param("schema", schema).param("hash", hash)
                .param("validFrom", validFrom.atOffset(ZoneOffset.UTC))
                .update();
    }
}
