package vn.ngomon.bench;

import java.io.IOException;
import java.time.LocalDate;
import vn.ngomon.platform.time.BusinessClock;

/** One dossier from its photographed paper to its return, as the offices' systems would do it over {@code /api/v1}: nine calls. */
public final class Lifecycle {

    static final int CALLS = 9;
    private static final String DEATH = "1.000656.000.00.00.H57";

    private final Calls calls;
    private final Offices.Office office;

    public Lifecycle(Wire wire, Offices.Office office, Timing timing) {
        this.calls = new Calls(wire, timing);
        this.office = office;
    }

    /** @return the dossier's id */
    public String run() throws IOException {
        var id = accepted();
        var path = "/api/v1/dossiers/" + id + "/actions/";
        var draft = upload("du-thao.jpg", office.clerk());
        post("propose", path + "propose", office.clerk(), "{\"version\": 2, \"result\": \"" + draft + "\"}");
        post("approve", path + "approve", office.leader(), "{\"version\": 3}");
        var signed = upload("ket-qua.jpg", office.clerk());
        post("issue", path + "issue", office.clerk(), "{\"version\": 4, \"number\": \"12/TLKT\", \"dated\": \"%s\", \"signedFile\": \"%s\"}"
                .formatted(LocalDate.now(BusinessClock.ZONE), signed));
        post("return", path + "return", office.clerk(), "{\"version\": 5, \"input\": {\"receivedBy\": \"Trần Thị Hương\"}}");
        return id;
    }

    /** The first three calls: it is being worked on. */
    public String accepted() throws IOException {
        var paper = upload("to-khai.jpg", office.clerk());
        var id = post("create", "/api/v1/dossiers", office.clerk(), """
                {"procedure": "%s", "case": "on-time", "channel": "DESK",
                 "applicant": {"name": "Trần Thị Hương", "number": "046085001234", "phone": "0912345678", "address": "12 Nguyễn Sinh Cung"},
                 "owner": {"name": "Trần Thị Hương"},
                 "papers": [{"code": "declaration", "presented": "ORIGINAL", "files": ["%s"]},
                            {"code": "death-notice", "presented": "ORIGINAL"}, {"code": "identity", "presented": "ORIGINAL_SEEN"}]}"""
                .formatted(DEATH, paper)).member("id");
        post("accept", "/api/v1/dossiers/" + id + "/actions/accept", office.clerk(), "{\"version\": 1}");
        return id;
    }

    private String upload(String name, String token) throws IOException {
        return calls.upload("upload", "/api/v1/files?name=" + name, token, Photograph.take()).member("id");
    }

    private Wire.Reply post(String call, String path, String token, String body) throws IOException {
        return calls.post(call, call.equals("create") ? 201 : 200, path, token, body);
    }
}
