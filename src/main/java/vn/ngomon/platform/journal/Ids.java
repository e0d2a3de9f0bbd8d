package vn.ngomon.platform.journal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers that sort by time of birth (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Ids {

    private static final SecureRandom SECRETS = new SecureRandom();
    private static final char[] SECRET_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray();

    private Ids() {}

    public static UUID next() {
        var random = ThreadLocalRandom.current();
        var high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** No id made within the time until now is smaller: a bound for counting the newest by id alone. */
    public static UUID earliest(Duration time) {
        return new UUID(System.currentTimeMillis() - time.toMillis() << 16, 0);
    }

    /** A secret that can be read aloud and typed: no 0/O, 1/I/L. About 4.95 bits a letter. */
    public static String secret(int letters) {
        var text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(SECRET_LETTERS[SECRETS.nextInt(SECRET_LETTERS.length)]);
        }
        return text.toString();
    }
}
