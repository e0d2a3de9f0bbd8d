package vn.ngomon.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.signin.Secrets;

/**
 * Seals what must be read again to be used, such as the key to another system, so that a look at its table, an export or a log does not give it away.
 * AES-256-GCM under a key of its own in the database: who holds the whole database holds both.
 */
@Component
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final AtomicReference<@Nullable SecretKeySpec> key = new AtomicReference<>();

    Vault(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Sealed anew each time: the same text looks different. */
    public byte[] seal(String text) {
        var nonce = Secrets.random(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException for what was not sealed here, or was changed since */
    public String open(byte[] sealed) {
        return new String(run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot do it", e);
        }
    }

    private SecretKeySpec key() {
        var known = key.get();
        if (known == null) {
            known = new SecretKeySpec(secrets.key("vault"), "AES");
            key.set(known);
        }
        return known;
    }
}
