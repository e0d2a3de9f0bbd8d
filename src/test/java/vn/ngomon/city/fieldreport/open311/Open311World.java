package vn.ngomon.city.fieldreport.open311;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.ngomon.ApiClient;
import vn.ngomon.People;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;

/** Keys, reports and officers for tests of the interface. */
@Component
class Open311World {

    private final ReportOffices offices;
    private final People people;
    private final Identity identity;
    private final Directory directory;
    private final Reports reports;

    Open311World(ReportOffices offices, People people, Identity identity, Directory directory, Reports reports) {
        this.offices = offices;
        this.people = people;
        this.identity = identity;
        this.directory = directory;
        this.reports = reports;
    }

    String key() {
        return key(people.citizen("Ứng dụng Sông Hương"));
    }

    String key(UUID account) {
        offices.land(directory.today());
        return identity.issueToken(account, "test", Set.of("open311:write"), Duration.ofHours(1));
    }

    static Map<String, String> request(String key, String service, String description) {
        return new HashMap<>(Map.of("api_key", key, "service_code", service, "description", description, "lat", String.valueOf(ReportOffices.LAT),
                "long", String.valueOf(ReportOffices.LON), "address_string", "Trước số 12 đường Nguyễn Sinh Cung"));
    }

    String posted(int port, String service, String description) {
        var reply = new Open311Client(port).post("/requests.json", request(key(), service, description));
        if (reply.status() != 200) {
            throw new AssertionError(reply.body());
        }
        return reply.json().get(0).get("service_request_id").asString();
    }

    UUID id(String code) {
        return reports.find(ReportCode.find(code).orElseThrow()).orElseThrow().id();
    }

    ApiClient centre(int port) {
        return offices.program(port, offices.officer());
    }

    /** Verified and published. @return whose it is now */
    UUID dispatch(int port, String code) {
        return UUID.fromString(act(centre(port), code, "dispatch", Map.of()).get("agency").asString());
    }

    void answer(int port, String code, String answer) {
        var handler = offices.program(port, offices.handler(directory.getAgency(dispatch(port, code))));
        act(handler, code, "answer", Map.of("answer", answer));
        act(centre(port), code, "approve", Map.of());
    }

    tools.jackson.databind.JsonNode act(ApiClient who, String code, String action, Map<String, Object> given) {
        var reply = who.post("/api/v1/reports/" + id(code) + "/actions/" + action, given);
        if (reply.status() != 200) {
            throw new AssertionError(action + ": " + reply.body());
        }
        return reply.json();
    }

    /** A photograph whose camera says much about itself. */
    static byte[] photo(String camera) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200; i++) {
            image.setRGB(ThreadLocalRandom.current().nextInt(320), ThreadLocalRandom.current().nextInt(240), ThreadLocalRandom.current().nextInt(1 << 24));
        }
        try {
            var plain = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", plain);
            var text = ("Exif\0\0" + camera).getBytes(StandardCharsets.US_ASCII);
            var out = new ByteArrayOutputStream();
            out.write(plain.toByteArray(), 0, 2);
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (text.length + 2 >> 8), (byte) (text.length + 2)});
            out.writeBytes(text);
            out.write(plain.toByteArray(), 2, plain.size() - 2);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
