package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.ApiClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;

/** A commune's desk and its leader at the interface for programs, with a death to register there. */
@NgomonTest
abstract class ApiTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    static final String DEATH = "1.000656.000.00.00.H57";
    static final Set<String> ALL = Set.of("dossiers:read", "dossiers:write", "dossiers:act");

    @LocalServerPort int port;
    @Autowired Identity identity;
    @Autowired Directory directory;
    @Autowired Procedures procedures;
    @Autowired JsonMapper json;
    @Autowired JdbcClient db;
    @Autowired People people;

    UUID commune;
    ApiClient clerk;
    ApiClient leader;

    @BeforeEach
    void whoWorksThere() throws Exception {
        var root = json.readTree(getClass().getResourceAsStream("/procedure/catalogue/death.json"));
        procedures.publish(DEATH, LocalDate.of(2018, 1, 1), json.treeToValue(root.get("versions").get(0).get("content"), ProcedureContent.class), null, Actor.SYSTEM);
        commune = agency("19777");
        clerk = client(ALL, commune, Role.DESK_CLERK, Role.SPECIALIST, Role.RECORDS_CLERK);
        leader = client(ALL, commune, Role.LEADER);
    }

    UUID agency(String area) {
        return directory.competentAgency(new AreaCode(area), Tier.COMMUNE, Specialty.GENERAL, directory.today()).orElseThrow().id();
    }

    ApiClient client(Set<String> scopes, UUID agency, Role... roles) {
        var account = identity.createService(Actor.SYSTEM.accountId(), "api-" + System.nanoTime() + "-" + NEXT.incrementAndGet(), "Hệ thống thử", agency,
                Arrays.stream(roles).map(role -> new Seat(agency, agency, role, null)).collect(Collectors.toSet())).orElseThrow().accountId();
        return new ApiClient(port, identity.issueToken(account, "test", scopes, Duration.ofHours(1)));
    }

    static byte[] picture() {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3600; i++) {
            image.setRGB(i % 60, i / 60, ThreadLocalRandom.current().nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, Object> death(UUID paper) {
        return Map.of("procedure", DEATH, "case", "on-time", "channel", "DESK", "applicant", Map.of("name", "Trần Thị Hương", "number", "046085001234"),
                "papers", List.of(Map.of("code", "declaration", "presented", "ORIGINAL", "files", List.of(paper)),
                        Map.of("code", "death-notice", "presented", "ORIGINAL"), Map.of("code", "identity", "presented", "ORIGINAL_SEEN")));
    }

    UUID filed() {
        var reply = clerk.post("/api/v1/dossiers", death(clerk.upload("to-khai.png", picture())));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return UUID.fromString(reply.json().get("id").asString());
    }

    static void refused(ApiClient.Reply reply, String key) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        if (key != null) {
            assertThat(reply.json().get("key").asString()).isEqualTo(key);
        }
        assertThat(reply.json().get("detail").asString()).contains(" ");
    }
}
