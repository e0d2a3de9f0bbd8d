package vn.ngomon.platform.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: at least ten characters, none that everybody tries first, kept as Argon2id. Each hash takes 16 MiB and some
 * tens of milliseconds, so only a few are computed at once: a flood of sign-ins waits instead of eating the machine.
 */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    /** What is left of a common password when digits and signs around it are taken away. */
    private static final Set<String> COMMON = Set.of("", "password", "passw", "matkhau", "matkhaumoi", "mypassword", "admin",
            "administrator", "quantri", "quantrivien", "root", "user", "welcome", "letmein", "iloveyou", "loveyou", "anhyeuem",
            "emyeuanh", "yeuem", "yeuanh", "vietnam", "hanoi", "saigon", "hue", "danang", "thuathienhue", "hochiminh", "qwerty",
            "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbnm", "qazwsx", "qazwsxedc", "abc", "abcd", "abcdef", "abcdefgh",
            "abcdefghij", "test", "testtest", "demo", "guest", "login", "monkey", "dragon", "football", "baseball", "superman",
            "batman", "princess", "sunshine", "master", "shadow", "michael", "secret", "changeme", "default", "company",
            "congan", "canbo", "congchuc", "vienchuc", "ubnd", "dichvucong", "motcua", "ngomon", "conyeu", "conyeume", "giadinh",
            "toiyeuvietnam", "khongbiet", "khongco", "xinchao", "chaoban", "hello", "helloworld", "computer", "internet",
            "samsung", "iphone", "facebook", "google", "zalo", "passwordpassword", "adminadmin", "qwerqwer", "asdasd", "qweqwe");

    /** Nobody's, as costly to compare as everybody's. Written down, since making it would take a twentieth of a start. */
    static final String NOBODYS = "$argon2id$v=19$m=16384,t=2,p=1$Bbn+IqFLBXgv+Iju10H2MA$fpN50YBPJntX5SBFRrorSuWHtKOa7ggNhHARDR4GDh0";

    private final Argon2PasswordEncoder hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** @return the key of what is wrong with it. */
    public Optional<String> refusal(String password, String... aboutThem) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.long");
        }
        var plain = plain(password);
        var core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        if (COMMON.contains(core) || COMMON.contains(core.replaceAll("[^a-z]", "")) || isPattern(plain)) {
            return Optional.of("identity.password.common");
        }
        for (var word : aboutThem) {
            if (word.length() >= 4 && plain.replaceAll("[^a-z0-9]", "").contains(plain(word).replaceAll("[^a-z0-9]", ""))) {
                return Optional.of("identity.password.about.you");
            }
        }
        return Optional.empty();
    }

    public String encode(String password) {
        return guarded(() -> hash.encode(normal(password)));
    }

    /** Takes as long for nobody's password as for somebody's. */
    public boolean matches(String password, @Nullable String stored) {
        boolean same = guarded(() -> hash.matches(normal(password), stored == null ? NOBODYS : stored));
        return same && stored != null;
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** The same word typed with composed or combining diacritics is the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password, Normalizer.Form.NFC);
    }

    private static String plain(String text) {
        var folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return folded.replace('đ', 'd').replace('@', 'a').replace('$', 's');
    }

    /** 1111111111, abcabcabcabc, 0123456789, 9876543210: few different characters, or one step all along. */
    private static boolean isPattern(String text) {
        if (text.chars().distinct().count() <= 4) {
            return true;
        }
        int step = text.charAt(1) - text.charAt(0);
        int broken = 0;
        for (int i = 1; i < text.length(); i++) {
            broken += text.charAt(i) - text.charAt(i - 1) == step ? 0 : 1;
        }
        return broken <= 1;
    }
}
