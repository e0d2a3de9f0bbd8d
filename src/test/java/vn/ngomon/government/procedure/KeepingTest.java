package vn.ngomon.government.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.ui.ExtendedModelMap;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.NotFound;

@NgomonTest
class KeepingTest {

    private static final Actor KEEPER = actor(Role.PROCEDURE_CONTROLLER);

    @Autowired
    KeepingController keeping;
    @Autowired
    Procedures procedures;

    @Test
    void theKeeperRepealsByDecisionAndTheEntryStaysVisible() {
        var code = published();
        var form = new StandingForm("REPEALED", "88/QĐ-UBND", "2019-05-01", "2019-06-01", "Không còn phù hợp", "");
        assertThat(keeping.stand(code, form, KEEPER, new ExtendedModelMap(), new MockHttpServletResponse())).startsWith("redirect:");
        assertThat(procedures.find(code, java.time.LocalDate.of(2020, 1, 1)).orElseThrow().standing()).isEqualTo(Standing.REPEALED);
    }

    @Test
    void whatIsMissingIsSaidOnTheFieldAndNothingChanges() {
        var code = published();
        var model = new ExtendedModelMap();
        var response = new MockHttpServletResponse();
        keeping.stand(code, new StandingForm("REPLACED", "x", "soon", "2019-06-01", "", "9.000000"), KEEPER, model, response);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(((KeepingPage) model.get("page")).errors()).containsOnlyKeys("decision", "decidedOn", "successors");
        assertThat(procedures.find(code, java.time.LocalDate.of(2020, 1, 1)).orElseThrow().standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void aDryRunOfAnUploadChangesNothing() throws Exception {
        var code = Samples.code();
        var file = new MockMultipartFile("file", "a.json", "application/json",
                ("[{\"ma_thu_tuc\":\"" + code + "\",\"ten_thu_tuc\":\"Thử\",\"cap_thuc_hien\":\"Cấp xã\"}]").getBytes(StandardCharsets.UTF_8));
        var model = new ExtendedModelMap();
        keeping.take(file, true, KEEPER, model, new MockHttpServletResponse());
        var imported = ((KeepingPage) model.get("page")).imported();
        assertThat(imported).isNotNull();
        assertThat(imported.published()).isEqualTo(1);
        assertThat(procedures.find(code, LocalDate.now(BusinessClock.ZONE))).isEmpty();
    }

    @Test
    void forOthersThePageDoesNotExist() {
        assertThatThrownBy(() -> keeping.list("", actor(Role.DESK_CLERK), new ExtendedModelMap())).isInstanceOf(NotFound.class);
    }

    private String published() {
        var code = Samples.code();
        procedures.publish(code, Samples.DAY, Samples.content("Thử quản lý", 5), null, Actor.SYSTEM);
        return code;
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "Lê Thị Thử", Set.of(new Seat(UUID.randomUUID(), UUID.randomUUID(), role, null)));
    }
}
