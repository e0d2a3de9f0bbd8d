package vn.ngomon.government.dossier.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossiers;

/**
 * The secret given at filing: whoever has it may look at a dossier without an account. Attempts are limited at the door. It follows from
 * the dossier and a key of this installation, so that a desk can print it on the receipt, and print the same one again.
 */
@Component
public class LookupSecrets {

    private static final int LONGEST = 40;
    private static final int LETTERS = 8;
    /** Can be read aloud and typed: no 0/O, 1/I/L. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Dossiers dossiers;
    private final JdbcClient db;
    private volatile byte @Nullable [] key;

    LookupSecrets(Dossiers dossiers, JdbcClient db) {
        this.dossiers = dossiers;
        this.db = db;
    }

    public boolean opens(UUID dossier, String secret) {
        return secret.length() <= LONGEST && dossiers.hasSecret(dossier, hash(secret));
    }

    /** What the applicant was given; empty where that was another secret, as for parts of an inter-agency dossier. */
    public Optional<String> find(UUID dossier) {
        return Optional.of(of(dossier)).filter(secret -> opens(dossier, secret));
    }

    public String of(UUID dossier) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var bits = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(16).putLong(dossier.getMostSignificantBits()).putLong(dossier.getLeastSignificantBits()).array()));
            var secret = new StringBuilder(LETTERS);
            for (int i = 0; i < LETTERS; i++) {
                secret.append(ALPHABET.charAt(Math.floorMod(bits.getInt(), ALPHABET.length())));
            }
            return secret.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Secrets are short enough to type, so what is stored must not give them away cheaply; attempts are limited at the door. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("ngomon lookup " + secret.strip().toUpperCase()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = db.sql("select key from dossier_secret_key").query(byte[].class).single();
            key = known;
        }
        return known;
    }
}
