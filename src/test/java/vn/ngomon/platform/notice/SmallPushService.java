package vn.ngomon.platform.notice;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service with one browser behind it: takes what comes (RFC 8030), and as the browser reads it (RFC 8291, RFC 8188). Written from the RFCs, so
 * that the library is judged by something else than itself.
 */
final class SmallPushService implements AutoCloseable {

    record Taken(Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(header -> header.getValue().getFirst())
                    .findFirst().orElse("");
        }
    }

    private static final Base64.Decoder FROM = Base64.getUrlDecoder();
    private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    volatile int answer = 201;
    private final HttpServer server;
    private final KeyPair browser;
    private final byte[] auth = new byte[16];

    SmallPushService() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        browser = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            taken.add(new Taken(Map.copyOf(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String p256dh() {
        return TO.encodeToString(point((ECPublicKey) browser.getPublic()));
    }

    String auth() {
        return TO.encodeToString(auth);
    }

    /** What the browser reads; fails when it was not meant for it. */
    String read(Taken message) throws GeneralSecurityException {
        var body = ByteBuffer.wrap(message.body());
        var salt = new byte[16];
        body.get(salt);
        int recordSize = body.getInt();
        var senders = new byte[body.get()];
        body.get(senders);
        var secret = KeyAgreement.getInstance("ECDH");
        secret.init(browser.getPrivate());
        secret.doPhase(key(senders), true);
        var info = concat("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point((ECPublicKey) browser.getPublic()), senders);
        var material = hkdf(auth, secret.generateSecret(), info, 32);
        var key = hkdf(salt, material, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = hkdf(salt, material, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        if (body.remaining() > recordSize) {
            throw new GeneralSecurityException("More than one record");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var plain = cipher.doFinal(body.array(), body.position(), body.remaining());
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("Not the last record");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** The claims of the token, whose signature was checked with the key beside it (RFC 8292). */
    static String claims(Taken message) throws GeneralSecurityException {
        var parts = message.header("Authorization").replaceFirst("^vapid ", "").split("\\s*,\\s*");
        var token = Arrays.stream(parts).filter(part -> part.startsWith("t=")).findFirst().orElseThrow().substring(2).split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(FROM.decode(signer(message))));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(FROM.decode(token[2]))) {
            throw new GeneralSecurityException("The token is not signed with the key beside it");
        }
        return new String(FROM.decode(token[0]), StandardCharsets.UTF_8) + new String(FROM.decode(token[1]), StandardCharsets.UTF_8);
    }

    static String signer(Taken message) {
        return Arrays.stream(message.header("Authorization").replaceFirst("^vapid ", "").split("\\s*,\\s*")).filter(part -> part.startsWith("k="))
                .findFirst().orElseThrow().substring(2);
    }

    private static byte[] hkdf(byte[] salt, byte[] material, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, material), concat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var curve = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(
                new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)), new BigInteger(1, Arrays.copyOfRange(point, 33, 65))), curve));
    }

    private static byte[] point(ECPublicKey key) {
        return concat(new byte[] {4}, number(key.getW().getAffineX()), number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
