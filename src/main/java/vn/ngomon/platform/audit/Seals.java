package vn.ngomon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Seals {

    /** The chain's end. */
    record Head(long number, Mark last, byte[] hash) {}

    private final JdbcClient db;

    Seals(JdbcClient db) {
        this.db = db;
    }

    /** For this transaction alone; empty when another sealer holds it. */
    Optional<Head> takeHead() {
        return db.sql("select number, tx, last_view, hash from audit_head for update skip locked").query(Seals::head).optional();
    }

    Optional<Head> end() {
        return db.sql("select number, tx, last_view, hash from audit_head").query(Seals::head).optional();
    }

    void add(Seal seal) {
        db.sql("""
                insert into audit_seal (number, tx, last_view, views, digests, previous_hash, hash, sealed_at)
                values (:number, :tx, :last, :views, :digests, :previous, :hash, :at)""")
                .param("number", seal.number()).param("tx", seal.last().tx()).param("last", seal.last().view())
                .param("views", seal.views()).param("digests", seal.digests()).param("previous", seal.previousHash())
                .param("hash", seal.hash()).param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("update audit_head set number = :number, tx = :tx, last_view = :last, hash = :hash")
                .param("number", seal.number()).param("tx", seal.last().tx()).param("last", seal.last().view())
                .param("hash", seal.hash())
                .update();
    }

    long covered() {
        return db.sql("select coalesce(sum(views), 0) from audit_seal").query(Long.class).single();
    }

    /** The next seals after one, oldest first. */
    List<Seal> after(long number, int limit) {
        return db.sql("""
                select number, tx, last_view, views, digests, previous_hash, hash, sealed_at from audit_seal
                where number > :number order by number limit :limit""")
                .param("number", number).param("limit", limit).query(Seals::seal).list();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getLong("number"), mark(row), row.getBytes("hash"));
    }

    private static Seal seal(ResultSet row, int index) throws SQLException {
        return new Seal(row.getLong("number"), mark(row), row.getInt("views"), row.getBytes("digests"), row.getBytes("previous_hash"),
                row.getBytes("hash"), row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getLong("tx"), row.getObject("last_view", UUID.class));
    }
}
