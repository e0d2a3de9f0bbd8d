package vn.ngomon.city.fieldreport.abuse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.Visitors;

/**
 * Hands out puzzles and knows them again. With a script the browser works for two seconds and nobody sees it; without one a person adds two
 * small numbers. A puzzle carries its own signature, so nothing is kept until it is solved; each counts once, within half an hour.
 */
@Component
public class Proofs {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Visitors visitors;
    private final UsedProofs used;
    private final AbuseProperties properties;
    private final InstantSource clock;

    Proofs(Visitors visitors, UsedProofs used, AbuseProperties properties, InstantSource clock) {
        this.visitors = visitors;
        this.used = used;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param token comes back with the answer
     * @param bits leading zeros of SHA-256 over {@code token:number}
     * @param a to be added to {@code b} by who has no script
     */
    public record Puzzle(String token, int bits, int a, int b) {}

    public Puzzle puzzle() {
        var nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        int a = 1 + RANDOM.nextInt(9);
        int b = 1 + RANDOM.nextInt(9);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce) + "." + clock.instant().plus(LIFE).getEpochSecond() + "." + properties.bits() + "." + a + "." + b;
        return new Puzzle(text + "." + visitors.sign("puzzle " + text), properties.bits(), a, b);
    }

    /** @param answer the number found by the browser, or the sum */
    public boolean isSolved(String token, String answer) {
        var parts = token.split("\\.");
        if (parts.length != 6 || !answer.strip().matches("\\d{1,15}") || !isOurs(token, parts[5])) {
            return false;
        }
        var right = answer.strip().equals(Integer.toString(Integer.parseInt(parts[3]) + Integer.parseInt(parts[4])))
                || zeros(digest(token + ":" + answer.strip())) >= Integer.parseInt(parts[2]);
        var now = clock.instant();
        return right && now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))) && used.use(parts[0], now);
    }

    private boolean isOurs(String token, String signature) {
        var text = token.substring(0, token.lastIndexOf('.'));
        return MessageDigest.isEqual(visitors.sign("puzzle " + text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    static int zeros(byte[] digest) {
        int zeros = 0;
        for (byte one : digest) {
            int leading = Integer.numberOfLeadingZeros(Byte.toUnsignedInt(one)) - 24;
            zeros += leading;
            if (leading < 8) {
                break;
            }
        }
        return zeros;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
