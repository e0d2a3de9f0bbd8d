package vn.ngomon.platform.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Random strings, digests, and the key that signs device cookies: made once, shared by all nodes through the database. */
@Repository
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient db;
    private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

    Secrets(JdbcClient db) {
        this.db = db;
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** 256 bits: not to be guessed, so a plain SHA-256 of it is safe to keep. */
    public static String token() {
        return TEXT.encodeToString(random(32));
    }

    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody without the key can make it, nor find out from it what was signed. */
    public String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var known = key.get();
        if (known != null) {
            return known;
        }
        var stored = key("device");
        key.set(stored);
        return stored;
    }

    /** A key of 256 bits for one purpose: made when first asked for, the same for every node from then on. */
    public byte[] key(String purpose) {
        db.sql("insert into identity_secret (name, value) values (:name, :value) on conflict do nothing").param("name", purpose).param("value", random(32)).update();
        return db.sql("select value from identity_secret where name = :name").param("name", purpose).query(byte[].class).single();
    }
}
