package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;

/** A draft on its way to the leader and back: read as it lies on its page, and never sent up again without the leader's remark being seen. */
@NgomonTest
class DraftSentBackTest {

    private static final String REMARK = "Ghi sai năm sinh của người yêu cầu";

    @LocalServerPort int port;
    @Autowired Desk desk;

    private String page;
    private Web specialist;
    private Web leader;

    @BeforeEach
    void aDraftIsSentBack() {
        desk.open();
        UUID clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        page = "/desk/dossiers/" + desk.filed("Hoàng Thị Sửa", clerk).id();
        act(desk.in(port, clerk), "accept", "fee.0", "15.000");
        specialist = desk.in(port, desk.officer("Trần Văn Sáng", Role.SPECIALIST));
        leader = desk.in(port, desk.officer("Nguyễn Chủ Tịch", Role.LEADER));
        draft();
        act(specialist, "propose");
        act(leader, "sendBack", "reason", REMARK);
    }

    private Web act(Web web, String action, Object... fields) {
        web.get(page);
        var all = new ArrayList<Object>(List.of("version", version(web)));
        all.addAll(List.of(fields));
        return web.post(page + "/actions/" + action, all.toArray());
    }

    private static String version(Web web) {
        return web.page().selectFirst("input[name=version]").attr("value");
    }

    private void draft() {
        specialist.get(page);
        specialist.post(page + "/drafts", "version", version(specialist));
    }

    private String notice(Web web, String path) {
        return web.get(path).page().select(".sent-back").text();
    }

    @Test
    void theRemarkStandsOnBothPagesUntilANewVersionIsProposed() {
        for (var path : List.of(page, page + "/reading")) {
            assertThat(notice(specialist, path)).contains("Trả lại để sửa: bản 1", "Nguyễn Chủ Tịch", REMARK, "Chưa có bản mới");
        }
        draft();
        assertThat(notice(specialist, page)).contains(REMARK, "Đã có bản mới");
        assertThat(act(specialist, "propose").page().select(".case-head").text()).contains("Chờ lãnh đạo phê duyệt");
        assertThat(notice(leader, page)).isEmpty();
        assertThat(notice(leader, page + "/reading")).isEmpty();
    }

    @Test
    void aDraftProposedAgainAsItWasIsAskedAboutOnceMoreAndTheLeaderStillSeesTheRemark() {
        act(specialist, "propose", "reason", "Đã đối chiếu, đúng");
        assertThat(specialist.status()).isEqualTo(200);
        assertThat(specialist.page().select("main").text()).contains("Trình lại bản 1 như cũ?", REMARK, "chưa có bản mới");
        assertThat(specialist.page().select(".confirm a.btn").attr("href")).isEqualTo(page);
        var form = specialist.page().selectFirst(".confirm form");
        var fields = form.select("input[type=hidden]").stream().filter(input -> !input.attr("name").equals("_csrf"))
                .flatMap(input -> java.util.stream.Stream.<Object>of(input.attr("name"), input.attr("value"))).toArray();
        assertThat(leader.get(page).page().select(".case-head").text()).as("nothing is done yet").contains("Thẩm định hồ sơ");
        assertThat(specialist.post(form.attr("action"), fields).page().select(".case-head").text()).contains("Chờ lãnh đạo phê duyệt");
        assertThat(notice(leader, page)).contains(REMARK, "Chưa có bản mới");
        assertThat(leader.page().select("#history").text()).contains("Đã đối chiếu, đúng");
        assertThat(act(leader, "approve").page().select(".sent-back")).as("the leader lets it pass").isEmpty();
    }

    @Test
    void theDraftIsReadAsItLiesOnItsPage() {
        var read = leader.get(page + "/reading").page();
        assertThat(read.select(".doc .doc-centre .doc-bold").eachText()).contains("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(read.select(".doc table.doc-columns").first().select("col")).hasSize(2);
        assertThat(read.select(".doc p.doc-both.doc-indented").text()).contains("Hoàng Thị Sửa");
        assertThat(read.select(".doc").attr("lang")).isEqualTo("vi");
        assertThat(leader.get(page).page().select(".draft-text .doc").text()).contains("Hoàng Thị Sửa");
    }
}
