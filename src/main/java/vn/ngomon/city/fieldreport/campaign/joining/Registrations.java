package vn.ngomon.city.fieldreport.campaign.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who comes to which event; one row for each account, however often they press the button. */
@Repository
public class Registrations {

    private static final String COLUMNS = "r.event_id, r.account_id, r.people, r.note, r.registered_at";

    private final JdbcClient db;

    Registrations(JdbcClient db) {
        this.db = db;
    }

    public Optional<Registration> find(UUID event, UUID account) {
        return db.sql("select " + COLUMNS + " from campaign_registration r where r.event_id = :event and r.account_id = :account and r.withdrawn_at is null").param("event", event)
                .param("account", account).query(Registrations::registration).optional();
    }

    /** In the order in which they registered; for the organiser alone. */
    public List<Registration> of(UUID event) {
        return db.sql("select " + COLUMNS + " from campaign_registration r where r.event_id = :event and r.withdrawn_at is null order by r.registered_at, r.account_id limit 5000")
                .param("event", event).query(Registrations::registration).list();
    }

    /** A person's own, the newest first. */
    List<Registration> by(UUID account) {
        return db.sql("select " + COLUMNS + " from campaign_registration r where r.account_id = :account and r.withdrawn_at is null order by r.event_id desc limit 500")
                .param("account", account).query(Registrations::registration).list();
    }

    /** People others have registered. */
    int others(UUID event, UUID account) {
        return db.sql("select coalesce(sum(people), 0) from campaign_registration where event_id = :event and withdrawn_at is null and account_id <> :account").param("event", event)
                .param("account", account).query(Integer.class).single();
    }

    void put(UUID event, UUID account, int people, @Nullable String note, Instant at) {
        db.sql("""
                insert into campaign_registration as r (event_id, account_id, people, note, registered_at) values (:event, :account, :people, :note, :at)
                on conflict (event_id, account_id) do update set people = excluded.people, note = excluded.note, withdrawn_at = null,
                    registered_at = case when r.withdrawn_at is null then r.registered_at else excluded.registered_at end""")
                .param("event", event).param("account", account).param("people", people).param("note", note).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    boolean withdraw(UUID event, UUID account, Instant at) {
        return db.sql("update campaign_registration set withdrawn_at = :at, note = null where event_id = :event and account_id = :account and withdrawn_at is null").param("event", event)
                .param("account", account).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Who closes the account comes to nothing that is still ahead, and their words go; that so many came stays true. */
    void forget(UUID account, Instant at) {
        db.sql("update campaign_registration set note = null where account_id = :account").param("account", account).update();
        db.sql("""
                update campaign_registration r set withdrawn_at = :at from campaign_event e
                where e.id = r.event_id and r.account_id = :account and r.withdrawn_at is null and e.starts_at > :at""").param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
