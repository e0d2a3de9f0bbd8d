package vn.ngomon.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JournalEntries {

    /** No transaction stays open this long, so no entry can still appear so far behind a cursor: prunes partitions. */
    private static final long LONGEST_TRANSACTION_MILLIS = 7L * 24 * 3600 * 1000;

    private final JdbcClient db;
    private final RowMapper<Entry> mapper;

    JournalEntries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.mapper = (row, number) -> entry(row, json);
    }

    /** Locks the subject's head row, making it when this is the first entry. */
    Head lockHead(Subject subject) {
        return db.sql("""
                insert into journal_head (subject_kind, subject_id, sequence, hash) values (:kind, :id, 0, '')
                on conflict (subject_kind, subject_id) do update set sequence = journal_head.sequence
                returning sequence, hash""")
                .param("kind", subject.kind()).param("id", subject.id())
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    List<Entry> of(Subject subject) {
        return db.sql("""
                select id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, on_behalf_of, action,
                    from_step, to_step, reason, data, simulated
                from journal_entry where subject_id = :id and subject_kind = :kind and id >= :floor
                order by sequence""")
                .param("id", subject.id()).param("kind", subject.kind()).param("floor", born(subject.id()))
                .query(mapper).list();
    }

    /** No entry is older than its subject: a subject with a time in its id (version 7) is not sought in the months before it. */
    private static UUID born(UUID subject) {
        return subject.version() == 7 ? floor(subject) : new UUID(0, 0);
    }

    private static UUID floor(UUID id) {
        var millis = Math.max(0, (id.getMostSignificantBits() >>> 16) - LONGEST_TRANSACTION_MILLIS);
        return new UUID(millis << 16, 0);
    }

    List<Entry> about(UUID subjectId, @Nullable UUID before, int limit) {
        return newestFirst("subject_id = :whose", subjectId, before, limit);
    }

    List<Entry> by(UUID actor, @Nullable UUID before, int limit) {
        return newestFirst("actor = :whose", actor, before, limit);
    }

    private List<Entry> newestFirst(String condition, UUID whose, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, on_behalf_of, action,
                    from_step, to_step, reason, data, simulated
                from journal_entry where %s and (:before::uuid is null or id < :before)
                order by id desc limit :limit""".formatted(condition))
                .param("whose", whose).param("before", before).param("limit", limit)
                .query(mapper).list();
    }

    List<Entry> of(Collection<UUID> subjects) {
        return db.sql("""
                select id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, on_behalf_of, action,
                    from_step, to_step, reason, data, simulated
                from journal_entry where subject_id = any(:ids)
                order by subject_id, sequence""")
                .param("ids", subjects.toArray(UUID[]::new))
                .query(mapper).list();
    }

    /** The newest entry after a cursor that no older transaction still running can come before; empty when there is nothing new. */
    Optional<Cursor> end(Cursor cursor) {
        return db.sql("""
                select tx, id from journal_entry
                where (tx, id) > (:tx, :id) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint and id >= :floor
                order by tx desc, id desc limit 1""")
                .param("tx", cursor.tx()).param("id", cursor.entry()).param("floor", floor(cursor.entry()))
                .query((row, number) -> new Cursor(row.getLong(1), row.getObject(2, UUID.class))).optional();
    }

    /** The entries after a cursor up to an end that can no longer be overtaken. */
    List<Read> between(Cursor cursor, Cursor end, Set<String> types, int limit) {
        return db.sql("""
                select id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, on_behalf_of, action,
                    from_step, to_step, reason, data, simulated, tx
                from journal_entry
                where (tx, id) > (:tx, :id) and (tx, id) <= (:endTx, :endId) and id >= :floor and (:all or type = any(:types))
                order by tx, id limit :limit""")
                .param("tx", cursor.tx()).param("id", cursor.entry()).param("endTx", end.tx()).param("endId", end.entry())
                .param("floor", floor(cursor.entry()))
                .param("all", types.isEmpty()).param("types", types.toArray(String[]::new)).param("limit", limit)
                .query((row, number) -> new Read(mapper.mapRow(row, number), new Cursor(row.getLong("tx"), row.getObject("id", UUID.class))))
                .list();
    }

    private static Entry entry(ResultSet row, JsonMapper json) throws SQLException {
        return new Entry(row.getObject("id", UUID.class),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getLong("sequence"), row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class), row.getObject("on_behalf_of", UUID.class),
                row.getString("action"), row.getString("from_step"), row.getString("to_step"), row.getString("reason"),
                json.readTree(row.getString("data")), row.getBoolean("simulated"));
    }

    record Cursor(long tx, UUID entry) {

        static final Cursor START = new Cursor(Long.MIN_VALUE, new UUID(0, 0));

        /** Where nothing in between was of interest, the cursor moves on only by leaps: a quiet consumer does not write for each of the others' entries. */
        boolean isFarFrom(Cursor other) {
            return millis(entry) - millis(other.entry) > 10_000;
        }

        private static long millis(UUID id) {
            return id.getMostSignificantBits() >>> 16;
        }
    }

    record Read(Entry entry, Cursor cursor) {}
}
