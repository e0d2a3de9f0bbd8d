package vn.ngomon.government.dossier.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two uploads the same: name and bytes. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(InputStream content, String name) throws IOException {
        try (content) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[1 << 15];
            for (int n; (n = content.read(buffer)) > 0;) {
                digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
