package vn.ngomon.platform.notice;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that are told, and the keys that what they are told is signed with. */
@Repository
class Subscriptions {

    /** PKCS #8 and X.509. */
    record Keys(byte[] privateKey, byte[] publicKey) {}

    static final int PER_ACCOUNT = 10;
    private static final String COLUMNS = "id, account_id, endpoint, p256dh, auth, language, device, created_at";

    private final JdbcClient db;

    Subscriptions(JdbcClient db) {
        this.db = db;
    }

    /** A browser tells of one person at a time: whoever subscribes it last. An account's oldest go when there are too many. */
    @Transactional
    void add(Subscription subscription) {
        db.sql("""
                insert into notice_subscription (id, account_id, endpoint, p256dh, auth, language, device, created_at)
                values (:id, :account, :endpoint, :p256dh, :auth, :language, :device, :at)
                on conflict (endpoint) do update set account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth,
                    language = excluded.language, device = excluded.device""")
                .param("id", subscription.id()).param("account", subscription.account()).param("endpoint", subscription.endpoint().toString())
                .param("p256dh", subscription.p256dh()).param("auth", subscription.auth()).param("language", subscription.language().getLanguage())
                .param("device", subscription.device()).param("at", subscription.createdAt().atOffset(ZoneOffset.UTC)).update();
        db.sql("""
                delete from notice_subscription where account_id = :account and id not in (
                    select id from notice_subscription where account_id = :account order by created_at desc, id desc limit :most)""")
                .param("account", subscription.account()).param("most", PER_ACCOUNT).update();
    }

    List<Subscription> of(UUID account) {
        return of(List.of(account)).getOrDefault(account, List.of());
    }

    Map<UUID, List<Subscription>> of(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : db.sql("select " + COLUMNS + " from notice_subscription where account_id = any(:accounts) order by created_at, id")
                .param("accounts", accounts.toArray(UUID[]::new)).query(Subscriptions::subscription).list().stream()
                .collect(Collectors.groupingBy(Subscription::account));
    }

    Optional<Subscription> find(UUID id) {
        return db.sql("select " + COLUMNS + " from notice_subscription where id = :id").param("id", id).query(Subscriptions::subscription).optional();
    }

    boolean end(UUID id, UUID account) {
        return db.sql("delete from notice_subscription where id = :id and account_id = :account").param("id", id).param("account", account).update() == 1;
    }

    /** Its push service says that nobody is there any more. */
    void gone(UUID id) {
        db.sql("delete from notice_subscription where id = :id").param("id", id).update();
    }

    void forget(UUID account) {
        db.sql("delete from notice_subscription where account_id = :account").param("account", account).update();
    }

    Optional<Keys> keys() {
        return db.sql("select private_key, public_key from notice_push_key").query(Keys.class).optional();
    }

    /** The first node's keys stay. */
    void addKeys(Keys keys) {
        db.sql("insert into notice_push_key (private_key, public_key, created_at) values (:private, :public, now()) on conflict do nothing")
                .param("private", keys.privateKey()).param("public", keys.publicKey()).update();
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), URI.create(row.getString("endpoint")),
                row.getString("p256dh"), row.getString("auth"), Locale.of(row.getString("language")), row.getString("device"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
