package vn.ngomon.city.fieldreport.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Ids;

/**
 * The outbox of forwarded reports, and what came of them. Real time throughout: when to call another system again is no affair of the province's clock.
 */
@Repository
class Forwardings {

    static final int PAGE = 50;
    private static final String COLUMNS = "id, partner_id, report_id, state, attempts, error, remote_id, token, remote_status, remote_notes, made_at, sent_at, heard_at";

    private final JdbcClient db;

    Forwardings(JdbcClient db) {
        this.db = db;
    }

    /** Once for each partner, however often a report is dispatched. */
    void add(UUID partner, UUID report) {
        db.sql("insert into report_forwarding (id, partner_id, report_id, state) values (:id, :partner, :report, 'WAITING') on conflict (report_id, partner_id) do nothing")
                .param("id", Ids.next()).param("partner", partner).param("report", report).update();
    }

    /**
     * Takes what is due for this node alone. The lease is the next attempt's time: a node that dies between sending and {@link #sent} leaves the rest to
     * another, which first looks whether the other side has it already.
     *
     * @param sent those already there, to be asked about; otherwise those still to be sent
     */
    List<Forwarding> claim(boolean sent, int count, Duration lease) {
        return db.sql("""
                update report_forwarding set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => :lease)
                where id in (select f.id from report_forwarding f join report_partner p on p.id = f.partner_id
                    where f.state <> 'FAILED' and f.next_attempt_at <= now() and (f.state = 'SENT') = :sent and p.stopped_at is null
                    order by f.next_attempt_at limit :count for update of f skip locked)
                returning\s""" + COLUMNS).param("lease", lease.toSeconds()).param("sent", sent).param("count", count).query(Forwardings::forwarding).list();
    }

    /** @param remoteId or, where it is still to come, the token that will tell it */
    void sent(UUID id, @Nullable String remoteId, @Nullable String token, Duration nextLook) {
        db.sql("""
                update report_forwarding set state = case when :remote::text is null then 'TOKEN' else 'SENT' end, remote_id = :remote, token = coalesce(:token, token),
                    sent_at = coalesce(sent_at, now()), heard_at = now(), attempts = 0, error = null, next_attempt_at = now() + make_interval(secs => :wait)
                where id = :id""").param("remote", remoteId).param("token", token).param("wait", nextLook.toSeconds()).param("id", id).update();
    }

    void heard(UUID id, String status, @Nullable String notes, Duration nextLook) {
        db.sql("""
                update report_forwarding set remote_status = :status, remote_notes = :notes, heard_at = now(), attempts = 0, error = null,
                    next_attempt_at = now() + make_interval(secs => :wait)
                where id = :id""").param("status", status).param("notes", notes).param("wait", nextLook.toSeconds()).param("id", id).update();
    }

    void failed(UUID id, boolean over, Duration wait, String error) {
        db.sql("""
                update report_forwarding set state = case when :over then 'FAILED' else state end, error = :error, next_attempt_at = now() + make_interval(secs => :wait)
                where id = :id""").param("over", over).param("error", error).param("wait", wait.toSeconds()).param("id", id).update();
    }

    /** Somebody asks for another try. */
    boolean again(UUID partner, UUID id) {
        return db.sql("""
                update report_forwarding set state = case when remote_id is not null then 'SENT' when token is not null then 'TOKEN' else 'WAITING' end, attempts = 0,
                    next_attempt_at = now() where id = :id and partner_id = :partner and state = 'FAILED'""").param("id", id).param("partner", partner).update() == 1;
    }

    /** @return false when it is known already */
    boolean addUpdate(UUID forwarding, String update, String status, String description, Instant told) {
        return db.sql("""
                insert into report_forwarding_update (forwarding_id, update_id, status, description, told_at, received_at)
                values (:id, :update, :status, :description, :told, now()) on conflict do nothing""")
                .param("id", forwarding).param("update", update).param("status", status).param("description", description)
                .param("told", told.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Whether the other side has told these words as an update already. */
    boolean isTold(UUID forwarding, @Nullable String words) {
        return words != null && db.sql("select 1 from report_forwarding_update where forwarding_id = :id and description = :words limit 1").param("id", forwarding)
                .param("words", words).query(Integer.class).optional().isPresent();
    }

    /** A partner's, newest first. */
    List<Forwarding> of(UUID partner, @Nullable UUID before) {
        return db.sql("select " + COLUMNS + " from report_forwarding where partner_id = :partner and (:before::uuid is null or id < :before) order by id desc limit :count")
                .param("partner", partner).param("before", before).param("count", PAGE).query(Forwardings::forwarding).list();
    }

    private static Forwarding forwarding(ResultSet row, int number) throws SQLException {
        return new Forwarding(row.getObject("id", UUID.class), row.getObject("partner_id", UUID.class), row.getObject("report_id", UUID.class),
                Forwarding.State.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("error"), row.getString("remote_id"), row.getString("token"),
                row.getString("remote_status"), row.getString("remote_notes"), row.getObject("made_at", OffsetDateTime.class).toInstant(), find(row, "sent_at"), find(row, "heard_at"));
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
