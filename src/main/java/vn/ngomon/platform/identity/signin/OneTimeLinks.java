package vn.ngomon.platform.identity.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.account.Accounts;

/** Links handed over by a person: whoever opens it first chooses the account's password. */
@Repository
public class OneTimeLinks {

    public enum Purpose { WELCOME, RESET, FIRST_ADMINISTRATOR }

    record Link(UUID accountId, Purpose purpose) {}

    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient db;

    OneTimeLinks(JdbcClient db) {
        this.db = db;
    }

    /** @return the path to open; earlier links of the account end. */
    @Transactional
    public String make(UUID account, Purpose purpose, UUID by) {
        var token = Secrets.token();
        var now = Accounts.now();
        db.sql("update one_time_link set used_at = :now where account_id = :account and used_at is null")
                .param("now", now).param("account", account).update();
        db.sql("""
                insert into one_time_link (token_hash, account_id, purpose, created_by, created_at, expires_at)
                values (:hash, :account, :purpose, :by, :now, :expires)""")
                .param("hash", Secrets.digest(token)).param("account", account).param("purpose", purpose.name()).param("by", by)
                .param("now", now).param("expires", now.plus(LIFE)).update();
        return "/link/" + token;
    }

    Optional<Link> find(String token) {
        return db.sql("""
                select account_id, purpose from one_time_link
                where token_hash = :hash and used_at is null and expires_at > :now""")
                .param("hash", Secrets.digest(token)).param("now", Accounts.now()).query(Link.class).optional();
    }

    /** @return empty when somebody was faster. */
    Optional<Link> use(String token) {
        return db.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now returning account_id, purpose""")
                .param("hash", Secrets.digest(token)).param("now", Accounts.now()).query(Link.class).optional();
    }
}
