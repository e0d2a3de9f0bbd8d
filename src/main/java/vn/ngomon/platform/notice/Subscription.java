package vn.ngomon.platform.notice;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * One browser that wants to be told (RFC 8030). Whoever knows it can tell that browser things, so it is shown to nobody.
 *
 * @param p256dh the browser's public key on P-256, uncompressed, base64url (RFC 8291)
 * @param auth 16 bytes, base64url
 * @param device "Chrome, Android": enough to recognise one's own
 */
record Subscription(UUID id, UUID account, URI endpoint, String p256dh, String auth, Locale language, String device, Instant createdAt) {

    private static final int POINT = 65;
    private static final int SECRET = 16;

    Subscription {
        if (endpoint.toString().length() > 1000 || endpoint.getHost() == null || bytes(p256dh) != POINT || bytes(auth) != SECRET) {
            throw new IllegalArgumentException("Not a subscription of a browser");
        }
    }

    private static int bytes(String text) {
        return Base64.getUrlDecoder().decode(text).length;
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
