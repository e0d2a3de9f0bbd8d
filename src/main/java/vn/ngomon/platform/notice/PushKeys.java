package vn.ngomon.platform.notice;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this installation signs its pushes with (VAPID, RFC 8292). Made when the first browser asks, and kept in the database: every node signs with the
 * same, and a browser subscribed to one key takes nothing signed with another.
 */
@Component
class PushKeys {

    private final Subscriptions store;
    private final AtomicReference<@Nullable VAPIDKeyPair> known = new AtomicReference<>();

    PushKeys(Subscriptions store) {
        this.store = store;
    }

    VAPIDKeyPair pair() {
        var pair = known.get();
        if (pair == null) {
            var keys = store.keys().orElseGet(this::made);
            pair = VAPIDKeyPairs.of(PrivateKeySources.ofPKCS8Bytes(keys.privateKey()), PublicKeySources.ofX509Bytes(keys.publicKey()));
            known.set(pair);
        }
        return pair;
    }

    /** For {@code PushManager.subscribe}: base64url of the uncompressed point. */
    String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    private Subscriptions.Keys made() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var fresh = generator.generateKeyPair();
            store.addKeys(new Subscriptions.Keys(fresh.getPrivate().getEncoded(), fresh.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return store.keys().orElseThrow();
    }
}
