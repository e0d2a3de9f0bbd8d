package vn.ngomon.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.notice.Dispatch.Channel;
import vn.ngomon.platform.notice.Dispatch.State;

/** The outbox. */
@Repository
class Dispatches {

    static final int PAGE = 50;
    private static final String COLUMNS = """
            id, channel, recipient, subject, body, message_id, state, attempts, error, created_at, sent_at, expires_at""";

    private final JdbcClient db;

    Dispatches(JdbcClient db) {
        this.db = db;
    }

    /** @param account whose message it is; null for somebody known by an address only */
    void add(Dispatch dispatch, UUID source, @Nullable UUID account, Batch batch) {
        batch.add("""
                insert into notice_dispatch (id, source_id, channel, recipient, subject, body, message_id, state, created_at, expires_at, account_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source_id, recipient, channel) do nothing""",
                dispatch.id(), source, dispatch.channel(), dispatch.recipient(), dispatch.subject(), dispatch.body(), dispatch.messageId(),
                dispatch.state(), dispatch.createdAt(), dispatch.expiresAt(), account);
    }

    /**
     * Takes the next due messages of a channel for this node alone. The lease is the next attempt's time: if the node dies between
     * sending and {@link #sent}, the mail goes out again after it, under the same Message-ID.
     */
    List<Dispatch> claim(Channel channel, int count, Duration lease) {
        return db.sql("""
                update notice_dispatch set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => :lease)
                where id in (
                    select id from notice_dispatch
                    where state = 'WAITING' and channel = :channel and next_attempt_at <= now() and coalesce(expires_at > now(), true)
                    order by next_attempt_at limit :count for update skip locked)
                returning\s""" + COLUMNS)
                .param("lease", lease.toMillis() / 1000.0).param("count", count).param("channel", channel.name()).query(Dispatches::dispatch).list();
    }

    void sent(UUID id) {
        db.sql("update notice_dispatch set state = 'SENT', sent_at = now(), error = null where id = :id").param("id", id).update();
    }

    void failed(UUID id, State state, Duration wait, String error) {
        db.sql("""
                update notice_dispatch set state = :state, error = :error, next_attempt_at = now() + make_interval(secs => :wait)
                where id = :id and state = 'WAITING'""")
                .param("state", state.name()).param("error", error).param("wait", wait.toMillis() / 1000.0).param("id", id).update();
    }

    /** What could not be sent in time is given up, and a day later nobody needs to read it either. */
    void forgetExpired() {
        db.sql("update notice_dispatch set state = 'FAILED' where state = 'WAITING' and expires_at <= now()").update();
        db.sql("delete from notice_dispatch where expires_at < now() - interval '1 day'").update();
    }

    void forget(UUID account) {
        db.sql("delete from notice_dispatch where account_id = :account").param("account", account).update();
    }

    /** The administrator asks for another try. */
    void again(UUID id) {
        db.sql("""
                update notice_dispatch set state = 'WAITING', attempts = 0, next_attempt_at = now()
                where id = :id and state in ('KEPT', 'FAILED') and coalesce(expires_at > now(), true)""").param("id", id).update();
    }

    Optional<Dispatch> find(UUID id) {
        return db.sql("select " + COLUMNS + " from notice_dispatch where id = :id").param("id", id).query(Dispatches::dispatch).optional();
    }

    /** Newest first, those before {@code before}. */
    List<Dispatch> page(@Nullable State state, @Nullable UUID before) {
        return db.sql("select " + COLUMNS + """
                 from notice_dispatch
                where (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
                order by id desc limit :count""")
                .param("state", state == null ? null : state.name()).param("before", before).param("count", PAGE)
                .query(Dispatches::dispatch).list();
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")), row.getString("recipient"),
                row.getString("subject"), row.getString("body"), row.getString("message_id"), State.valueOf(row.getString("state")),
                row.getInt("attempts"), row.getString("error"), instant(row, "created_at"),
                find(row, "sent_at"), find(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }
}
