package vn.ngomon.government.procedure.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Samples;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.government.procedure.catalogue.ProceduresPage;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

@NgomonTest
class KeepingTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    Procedures procedures;

    private Web web;

    @BeforeEach
    void aKeeper() {
        web = Web.at(port).signInAs(people.official("Lê Thị Kiểm", UUID.randomUUID(), UUID.randomUUID(), Role.PROCEDURE_CONTROLLER));
    }

    @Test
    void theKeeperRepealsByDecisionAndTheEntryStaysVisible() {
        var code = published();
        web.get("/desk/procedures/" + code).post("/desk/procedures/" + code + "/standing", "act", "REPEALED", "decision", "88/QĐ-UBND",
                "decidedOn", "2019-05-01", "from", "2019-06-01", "reason", "Không còn phù hợp", "successors", "", "seen", 1);
        assertThat(web.body()).contains("Đã ghi nhận.");
        assertThat(procedures.find(code, NEW_YEAR).orElseThrow().standing()).isEqualTo(Standing.REPEALED);
    }

    @Test
    void whatIsMissingIsSaidOnTheFieldAndNothingChanges() {
        var code = published();
        web.get("/desk/procedures/" + code).post("/desk/procedures/" + code + "/standing", "act", "REPLACED", "decision", "x", "decidedOn", "soon",
                "from", "2019-06-01", "reason", "", "successors", "9.000000", "seen", 1);
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.body()).contains("ví dụ 123/QĐ-UBND", "Nhập ngày hợp lệ", "ít nhất một mã thủ tục thay thế");
        assertThat(procedures.find(code, NEW_YEAR).orElseThrow().standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndOverwritesNothing() {
        var code = published();
        var suspend = new Object[] {"act", "SUSPENDED", "decision", "7/QĐ-UBND", "decidedOn", "2019-05-01", "from", "2019-06-01", "reason", "",
            "successors", "", "seen", 1};
        web.get("/desk/procedures/" + code).post("/desk/procedures/" + code + "/standing", suspend);
        suspend[1] = "REPEALED";
        web.get("/desk/procedures/" + code).post("/desk/procedures/" + code + "/standing", suspend);
        assertThat(web.status()).isEqualTo(409);
        assertThat(web.body()).contains("Người khác vừa thay đổi thủ tục này");
        assertThat(procedures.find(code, NEW_YEAR).orElseThrow().standing()).isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void whoFilesWhatIsSuspendedReadsSinceWhenInsteadOfNothing() {
        var code = published();
        procedures.stand(code, Standing.SUSPENDED, LocalDate.of(2019, 6, 1), new Announcement("7/QĐ-UBND", LocalDate.of(2019, 5, 1), "UBND tỉnh", "Tạm dừng",
                Origin.SIMULATED), null, java.util.List.of(), Actor.SYSTEM);
        var citizen = Web.at(port).signInAs(people.citizen("Nguyễn Văn An"));
        citizen.get("/filing/" + code);
        assertThat(citizen.path()).isEqualTo("/procedures/" + code);
        assertThat(citizen.page().text()).contains("tạm dừng tiếp nhận từ ngày 01/06/2019");
        assertThat(citizen.get("/filing/9.000000").status()).isEqualTo(404);
    }

    @Test
    void theKeeperPublishesWhatComesWithTheProgramByOneAct() {
        web.get("/desk/procedures").post("/desk/procedures/shipped");
        assertThat(web.body()).contains("Đã công bố");
        assertThat(procedures.find("1.001193.000.00.00.H57", LocalDate.of(2020, 12, 8))).isPresent();
    }

    @Test
    void manyChoicesOfAFilterAreAllThereTheRareOnesOneClickAway() {
        var facets = java.util.stream.IntStream.range(0, 70).mapToObj(i -> new ProceduresPage.Facet("a" + i, null, Text.of("Cơ quan " + i), 1, i == 65, "?agency=a" + i)).toList();
        assertThat(ProceduresPage.first(facets)).hasSize(31).contains(facets.get(65));
        assertThat(ProceduresPage.more(facets)).hasSize(39).doesNotContain(facets.get(65));
    }

    private String published() {
        var code = Samples.code();
        procedures.publish(code, Samples.DAY, Samples.content("Thử quản lý", 5), null, Actor.SYSTEM);
        return code;
    }
}
