package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.identity.account.Accounts;

/** Which account a provider's subject opens. */
@Repository
public class ExternalIdentities {

    public record Linked(String provider, Instant linkedAt) {}

    private final JdbcClient db;

    ExternalIdentities(JdbcClient db) {
        this.db = db;
    }

    Optional<UUID> account(String provider, String subject) {
        return db.sql("select account_id from external_identity where provider = :provider and subject = :subject")
                .param("provider", provider).param("subject", subject).query(UUID.class).optional();
    }

    void link(String provider, String subject, UUID account) {
        db.sql("""
                insert into external_identity (provider, subject, account_id, linked_at) values (:provider, :subject, :account, :now)
                on conflict do nothing""")
                .param("provider", provider).param("subject", subject).param("account", account).param("now", Accounts.now()).update();
    }

    public List<Linked> of(UUID account) {
        return db.sql("select provider, linked_at from external_identity where account_id = :account order by provider")
                .param("account", account).query(Linked.class).list();
    }
}
