package vn.ngomon.platform.identity.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Account;

/** The table {@code account}: one row a person, business, official or service. */
@Repository
public class Accounts {

    private static final String COLUMNS = "id, kind, state, name, phone, email, login, officer_id, agency_id";

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    /** Security runs on real time: a demo province's clock may stand in 2020, a browser's cookie does not. */
    public static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    public Optional<Account> find(UUID id) {
        return db.sql("select " + COLUMNS + " from account where id = :id").param("id", id).query(Account.class).optional();
    }

    public List<Account> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from account where id = any(:ids) order by id").param("ids", ids.toArray(UUID[]::new)).query(Account.class).list();
    }

    /** By what people type when they sign in: phone, e-mail, or an official's account name. */
    public Optional<Account> findByName(String typed) {
        return Contact.of(typed).map(this::findByContact)
                .orElseGet(() -> db.sql("select " + COLUMNS + " from account where login = :login")
                        .param("login", typed.strip().toLowerCase(Locale.ROOT)).query(Account.class).optional());
    }

    public Optional<Account> findByContact(Contact contact) {
        var column = contact instanceof Contact.Phone ? "phone" : "email";
        return db.sql("select " + COLUMNS + " from account where " + column + " = :value")
                .param("value", contact.value()).query(Account.class).optional();
    }

    public Optional<Account> findByOfficer(UUID officerId) {
        return db.sql("select " + COLUMNS + " from account where officer_id = :officer")
                .param("officer", officerId).query(Account.class).optional();
    }

    /** Those of these officers who have an account, open or not. */
    public Set<UUID> holding(Set<UUID> officers) {
        return Set.copyOf(db.sql("select officer_id from account where officer_id = any(:officers)")
                .param("officers", officers.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** Open accounts of these officers, and of people with a seat of their own in this role. */
    public Set<UUID> officials(Set<UUID> officers, UUID agency, Role role) {
        return Set.copyOf(db.sql("""
                select a.id from account a where a.state = 'OPEN' and a.kind = 'OFFICIAL' and (a.officer_id = any(:officers)
                    or a.id in (select s.account_id from account_seat s where s.agency_id = :agency and s.role = :role))
                order by a.id limit 200""")
                .param("officers", officers.toArray(UUID[]::new)).param("agency", agency).param("role", role.name()).query(UUID.class).list());
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return find(ids).stream().collect(Collectors.toMap(Account::id, Account::shownName));
    }

    /** @return false when the contact, login or officer is taken; the caller's transaction stays usable. */
    public boolean add(Account account, @Nullable String passwordHash) {
        return db.sql("""
                insert into account (id, kind, state, name, phone, email, login, officer_id, agency_id, password_hash,
                                     password_changed_at, created_at)
                values (:id, :kind, :state, :name, :phone, :email, :login, :officer, :agency, :hash, :now, :now)
                on conflict do nothing""")
                .param("id", account.id()).param("kind", account.kind().name()).param("state", account.state().name())
                .param("name", account.name()).param("phone", account.phone()).param("email", account.email())
                .param("login", account.login()).param("officer", account.officerId()).param("agency", account.agencyId())
                .param("hash", passwordHash).param("now", now()).update() == 1;
    }

    public Optional<String> passwordHash(UUID id) {
        return db.sql("select password_hash from account where id = :id and password_hash is not null").param("id", id)
                .query(String.class).optional();
    }

    public void changePassword(UUID id, String hash) {
        db.sql("update account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", hash).param("now", now()).param("id", id).update();
    }

    public void dropPassword(UUID id) {
        db.sql("update account set password_hash = null where id = :id").param("id", id).update();
    }

    public void rename(UUID id, String name) {
        db.sql("update account set name = :name where id = :id").param("name", name).param("id", id).update();
    }

    /** @return false when another account has this contact. */
    public boolean changeContact(UUID id, Contact contact) {
        var column = contact instanceof Contact.Phone ? "phone" : "email";
        return db.sql("update account set " + column + " = :value where id = :id and not exists (select 1 from account where "
                        + column + " = :value and id <> :id)")
                .param("value", contact.value()).param("id", id).update() == 1;
    }

    /** Officials and services an administrator looks after; {@code agencies} empty means every agency. */
    public List<Account> staff(Collection<UUID> agencies, String words, int limit) {
        var one = agencies.isEmpty() ? "" : " and agency_id in (:agencies)";
        var statement = db.sql("select " + COLUMNS + " from account where kind in ('OFFICIAL', 'SERVICE') and state <> 'CLOSED'"
                + one + " and (:words = '' or position(lower(:words) in lower(name)) > 0 or position(lower(:words) in login) > 0)"
                + " order by name, id limit :limit");
        return (agencies.isEmpty() ? statement : statement.param("agencies", agencies))
                .param("words", words.strip()).param("limit", limit).query(Account.class).list();
    }

    public void setState(UUID id, Account.State state) {
        db.sql("update account set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    /** Nothing of the person stays but the id, which what was done under it keeps pointing to. */
    public void close(UUID id) {
        for (var table : List.of("recovery_code", "identity_number", "one_time_code", "one_time_link", "known_device",
                "account_seat", "api_token", "external_identity", "demo_account")) {
            db.sql("delete from " + table + " where account_id = :id").param("id", id).update();
        }
        db.sql("""
                update account set state = 'CLOSED', closed_at = :now, name = '', phone = null, email = null, login = null,
                       password_hash = null, totp_secret = null, totp_since = null
                where id = :id""").param("now", now()).param("id", id).update();
    }
}
