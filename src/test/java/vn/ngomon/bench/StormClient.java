package vn.ngomon.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import vn.ngomon.platform.time.BusinessClock;

/** An office's system in a storm: whatever is answered it writes down. */
final class StormClient {

    private static final String DEATH = "1.000656.000.00.00.H57";

    private final Insistence insistence;
    private final Offices.Office office;
    private final Acknowledged acknowledged;

    StormClient(Offices.Office office, Insistence insistence, Acknowledged acknowledged) {
        this.insistence = insistence;
        this.office = office;
        this.acknowledged = acknowledged;
    }

    void lifecycle() throws IOException, InterruptedException {
        var paper = upload(office.clerk());
        var key = UUID.randomUUID().toString();
        var filed = insistence.post("/api/v1/dossiers", office.clerk(), key, """
                {"procedure": "%s", "case": "on-time", "channel": "DESK", "applicant": {"name": "Trần Thị Hương"}, "papers": [
                 {"code": "declaration", "presented": "ORIGINAL", "files": ["%s"]}, {"code": "death-notice", "presented": "ORIGINAL"}, {"code": "identity", "presented": "ORIGINAL_SEEN"}]}""".formatted(DEATH, paper));
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
        var reply = insistence.post("/api/v1/files?name=a.jpg", token, key, "application/octet-stream", photograph);
        if (!reply.member("sha256").equals(sha256(photograph))) {
            throw new IllegalStateException("Other bytes arrived: " + reply);
        }
        acknowledged.add(new Acknowledged.Line("upload", reply.member("id"), reply.member("sha256"), key));
        return reply.member("id");
    }

    private void act(String id, String action, String token, String body, String fact) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var reply = insistence.post("/api/v1/dossiers/" + id + "/actions/" + action, token, key, body);
        acknowledged.add(new Acknowledged.Line(action, id, reply.member(fact), key));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
