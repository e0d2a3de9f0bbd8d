package vn.ngomon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Views {

    /** A row as the sealer reads it. */
    record Sealable(View view, @Nullable UUID salt, Mark mark) {}

    private final JdbcClient db;

    Views(JdbcClient db) {
        this.db = db;
    }

    void add(View view) {
        db.sql("""
                insert into audit_view (id, at, account_id, subject_kind, subject_id, what)
                values (:id, :at, :account, :kind, :subject, :what)""")
                .param("id", view.id()).param("at", view.at().atOffset(ZoneOffset.UTC)).param("account", view.account())
                .param("kind", view.subjectKind()).param("subject", view.subjectId()).param("what", view.what())
                .update();
    }

    /** Waits for the sealer, so that no row is digested in one state and stored in another. */
    void forget(UUID person) {
        db.sql("""
                with head as (select tx, last_view from audit_head for update)
                update audit_view v set
                    account_id = case when v.account_id = :person then null else v.account_id end,
                    subject_id = case when v.subject_id = :person then null else v.subject_id end,
                    salt = case when (v.tx, v.id) > (head.tx, head.last_view) then v.salt end
                from head where v.account_id = :person or v.subject_id = :person""")
                .param("person", person).update();
    }

    /** The next rows after a mark whose transactions can no longer be overtaken by an older one still running. */
    List<Sealable> after(Mark mark, int limit) {
        return db.sql("""
                select tx, id, at, account_id, subject_kind, subject_id, what, salt from audit_view
                where (tx, id) > (:tx, :id) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                order by tx, id limit :limit""")
                .param("tx", mark.tx()).param("id", mark.view()).param("limit", limit)
                .query(Views::sealable).list();
    }

    List<Sealable> between(Mark from, Mark to) {
        return db.sql("""
                select tx, id, at, account_id, subject_kind, subject_id, what, salt from audit_view
                where (tx, id) > (:tx, :id) and (tx, id) <= (:lastTx, :last)
                order by tx, id""")
                .param("tx", from.tx()).param("id", from.view()).param("lastTx", to.tx()).param("last", to.view())
                .query(Views::sealable).list();
    }

    record Tail(long views, @Nullable Instant since) {}

    Tail tailAfter(Mark mark) {
        return db.sql("select count(*), min(at) from audit_view where (tx, id) > (:tx, :id)")
                .param("tx", mark.tx()).param("id", mark.view())
                .query((row, number) -> new Tail(row.getLong(1), row.getObject(2) == null ? null : row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** What an account looked at, newest first, before {@code before}. */
    List<View> by(UUID account, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, at, account_id, subject_kind, subject_id, what from audit_view
                where account_id = :account and (:before::uuid is null or id < :before)
                order by id desc limit :limit""")
                .param("account", account).param("before", before).param("limit", limit).query(Views::view).list();
    }

    /** Who looked at a subject, newest first, before {@code before}. */
    List<View> of(UUID subject, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, at, account_id, subject_kind, subject_id, what from audit_view
                where subject_id = :subject and (:before::uuid is null or id < :before)
                order by id desc limit :limit""")
                .param("subject", subject).param("before", before).param("limit", limit).query(Views::view).list();
    }

    private static Sealable sealable(ResultSet row, int number) throws SQLException {
        return new Sealable(view(row, number), row.getObject("salt", UUID.class),
                new Mark(row.getLong("tx"), row.getObject("id", UUID.class)));
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                row.getString("what"));
    }
}
