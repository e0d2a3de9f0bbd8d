package vn.ngomon.platform.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.journal.Ids;

/** The second factor of an account: a TOTP secret and ten recovery codes. */
@Repository
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient db;

    SecondFactors(JdbcClient db) {
        this.db = db;
    }

    public boolean isSetUp(UUID account) {
        return secret(account).isPresent();
    }

    /** Those of these accounts that have one. */
    public Set<UUID> setUp(Set<UUID> accounts) {
        return Set.copyOf(db.sql("select id from account where id = any(:ids) and totp_since is not null").param("ids", accounts.toArray(UUID[]::new))
                .query(UUID.class).list());
    }

    private Optional<String> secret(UUID account) {
        return db.sql("select totp_secret from account where id = :id and totp_since is not null").param("id", account)
                .query(String.class).optional();
    }

    /** What a phone's camera reads (the de facto key URI format). */
    static String uri(String secret, String accountName) {
        var label = URLEncoder.encode("Ngọ Môn:" + accountName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + URLEncoder.encode("Ngọ Môn", StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @return the recovery codes, seen this once; empty when the code does not fit the secret. */
    @Transactional
    public List<String> setUp(UUID account, String secret, String code) {
        var step = Totp.matching(secret, code, Instant.now(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        db.sql("update account set totp_secret = :secret, totp_since = :now, totp_step = :step where id = :id")
                .param("secret", secret).param("now", Accounts.now()).param("step", step.getAsLong()).param("id", account).update();
        return newRecoveryCodes(account);
    }

    /** A time code, or one of the recovery codes; each works once. */
    @Transactional
    public boolean check(UUID account, String typed) {
        var secret = secret(account);
        if (secret.isEmpty()) {
            return false;
        }
        var last = db.sql("select totp_step from account where id = :id for update").param("id", account).query(Long.class).single();
        var step = Totp.matching(secret.get(), typed, Instant.now(), last);
        if (step.isPresent()) {
            db.sql("update account set totp_step = :step where id = :id").param("step", step.getAsLong()).param("id", account).update();
            return true;
        }
        return db.sql("update recovery_code set used_at = :now where account_id = :id and code_hash = :hash and used_at is null")
                .param("now", Accounts.now()).param("id", account).param("hash", hash(account, typed)).update() == 1;
    }

    public int recoveryCodesLeft(UUID account) {
        return db.sql("select count(*) from recovery_code where account_id = :id and used_at is null").param("id", account)
                .query(Integer.class).single();
    }

    @Transactional
    public void remove(UUID account) {
        db.sql("update account set totp_secret = null, totp_since = null where id = :id").param("id", account).update();
        db.sql("delete from recovery_code where account_id = :id").param("id", account).update();
    }

    private List<String> newRecoveryCodes(UUID account) {
        db.sql("delete from recovery_code where account_id = :id").param("id", account).update();
        var codes = IntStream.range(0, RECOVERY_CODES).mapToObj(i -> Ids.secret(5) + "-" + Ids.secret(5)).toList();
        codes.forEach(code -> db.sql("insert into recovery_code (account_id, code_hash) values (:id, :hash)")
                .param("id", account).param("hash", hash(account, code)).update());
        return codes;
    }

    private static byte[] hash(UUID account, String code) {
        return Secrets.digest(account + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
