package vn.ngomon.platform.identity.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.identity.OneTimeCodeSender;
import vn.ngomon.platform.journal.Ids;

/** Where codes wait when no gateway carries them: read aloud by the administrator, or shown on the demo's own page. */
@Repository
public class KeptCodes {

    public record Kept(String contact, String purpose, String code, Instant createdAt, Instant expiresAt) {}

    private final JdbcClient db;

    KeptCodes(JdbcClient db) {
        this.db = db;
    }

    void keep(OneTimeCodeSender.Message message) {
        db.sql("""
                insert into kept_code (id, contact, purpose, code, created_at, expires_at)
                values (:id, :contact, :purpose, :code, :now, :expires)""")
                .param("id", Ids.next()).param("contact", message.contact()).param("purpose", message.purpose().name())
                .param("code", message.code()).param("now", Accounts.now())
                .param("expires", message.expiresAt().atOffset(ZoneOffset.UTC)).update();
    }

    public List<Kept> waiting() {
        return db.sql("""
                select contact, purpose, code, created_at, expires_at from kept_code
                where expires_at > :now order by created_at desc limit 100""")
                .param("now", Accounts.now()).query(Kept.class).list();
    }

    public Optional<String> latest(String contact) {
        return db.sql("""
                select code from kept_code where contact = :contact and expires_at > :now and code <> ''
                order by created_at desc limit 1""")
                .param("contact", contact).param("now", Accounts.now()).query(String.class).optional();
    }
}
