package vn.ngomon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.launch.Instance;
import vn.ngomon.platform.time.BusinessClock;

/** An office's system in a storm: repeats each request with its key until it is answered, writes the answer down, and asks some again for the fun of it. */
final class StormClient {

    private static final String DEATH = "1.000656.000.00.00.H57";

    private final Instance instance;
    private final Offices.Office office;
    private final Acknowledged acknowledged;
    private final AtomicInteger repeats;
    private Wire wire;

    StormClient(Instance instance, Offices.Office office, Acknowledged acknowledged, AtomicInteger repeats) {
        this.instance = instance;
        this.office = office;
        this.acknowledged = acknowledged;
        this.repeats = repeats;
    }

    void lifecycle() throws IOException, InterruptedException {
        var paper = upload(office.clerk());
        var key = UUID.randomUUID().toString();
        var filed = insist("/api/v1/dossiers", office.clerk(), key, "application/json", bytes("""
                {"procedure": "%s", "case": "on-time", "channel": "DESK", "applicant": {"name": "Trần Thị Hương"}, "papers": [
                 {"code": "declaration", "presented": "ORIGINAL", "files": ["%s"]}, {"code": "death-notice", "presented": "ORIGINAL"}, {"code": "identity", "presented": "ORIGINAL_SEEN"}]}""".formatted(DEATH, paper)));
        var id = filed.member("id");
        acknowledged.add(new Acknowledged.Line("secret", id, filed.member("secret"), key));
        acknowledged.add(new Acknowledged.Line("create", id, filed.member("lookup"), key));
        act(id, "accept", office.clerk(), "{}", "code");
        act(id, "propose", office.clerk(), "{\"result\": \"" + upload(office.clerk()) + "\"}", "version");
        act(id, "approve", office.leader(), "{}", "version");
        act(id, "issue", office.clerk(), "{\"number\": \"1/TLKT\", \"dated\": \"%s\", \"signedFile\": \"%s\"}".formatted(LocalDate.now(BusinessClock.ZONE), upload(office.clerk())), "version");
        act(id, "return", office.clerk(), "{}", "version");
    }

    private String upload(String token) throws IOException, InterruptedException {
        var photograph = Photograph.take();
        var key = UUID.randomUUID().toString();
        var reply = insist("/api/v1/files?name=a.jpg", token, key, "application/octet-stream", photograph);
        if (!reply.member("sha256").equals(sha256(photograph))) {
            throw new IllegalStateException("Other bytes arrived: " + reply);
        }
        acknowledged.add(new Acknowledged.Line("upload", reply.member("id"), reply.member("sha256"), key));
        return reply.member("id");
    }

    private void act(String id, String action, String token, String body, String fact) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var reply = insist("/api/v1/dossiers/" + id + "/actions/" + action, token, key, "application/json", bytes(body));
        acknowledged.add(new Acknowledged.Line(action, id, reply.member(fact), key));
    }

    private Wire.Reply insist(String path, String token, String key, String type, byte[] body) throws InterruptedException {
        var reply = untilAnswered(path, token, key, type, body);
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            var again = untilAnswered(path, token, key, type, body);
            if (!again.equals(reply)) {
                throw new IllegalStateException("A repeat got another answer: " + reply + " " + again);
            }
        }
        return reply;
    }

    private Wire.Reply untilAnswered(String path, String token, String key, String type, byte[] body) throws InterruptedException {
        while (true) {
            try {
                if (wire == null) {
                    wire = new Wire(instance.url().getPort());
                }
                var reply = wire.post(path, token, key, type, body);
                if (reply.status() / 100 == 2) {
                    return reply;
                }
                if (reply.status() < 500) {
                    throw new IllegalStateException(path + " " + new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1) + ": " + reply);
                }
            } catch (IOException | java.util.NoSuchElementException | java.io.UncheckedIOException e) {
                wire = null;
            }
            repeats.incrementAndGet();
            Thread.sleep(100);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
