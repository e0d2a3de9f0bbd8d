package vn.ngomon.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.work.Desk;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

/** What an administrator sees of the processes in force. */
@NgomonTest
class ProcessPagesTest {

    /** Shared, not one procedure's own. */
    private static final String SITE_CHECK = "tbody tr:has(div:matchesOwn(^site-check · ))";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired ProcessDefinitions definitions;

    private Web web;

    @BeforeEach
    void administrator() throws IOException {
        desk.open();
        try (var document = getClass().getResourceAsStream("/dossier/process/site-check.json")) {
            definitions.publish(new String(document.readAllBytes(), StandardCharsets.UTF_8), null, Actor.SYSTEM);
        }
        web = Web.at(port).signInAs(people.official("Quản trị tỉnh", desk.commune(), desk.commune(), Role.PROVINCE_ADMIN));
    }

    @Test
    void theProcessesAreListedWithTheVerifiersWord() {
        var row = web.get("/admin/processes").page().select(SITE_CHECK);
        assertThat(row).hasSize(1);
        assertThat(row.text()).contains("Thẩm định tại cơ sở", "Hợp lệ: mọi hồ sơ đều đi được đến kết thúc");
        web.get(row.select("a").attr("href"));
        assertThat(web.page().text()).contains("Chờ lãnh đạo phê duyệt", "Trình lãnh đạo → Chờ lãnh đạo phê duyệt", "Đang giải quyết");
        assertThat(web.page().select("pre").text()).contains("stateDiagram-v2");
    }

    @Test
    void aDiagramIsDownloadedWithAPlaceForEveryStep() {
        web.get("/admin/processes");
        var page = web.page().select(SITE_CHECK + " a").attr("href");
        var bpmn = Jsoup.parse(web.get(page + "/diagram.bpmn").body(), Parser.xmlParser());
        assertThat(web.header("Content-Disposition").orElseThrow()).contains("site-check", ".bpmn");
        var steps = bpmn.select("userTask, receiveTask, endEvent, startEvent");
        assertThat(steps).hasSizeGreaterThan(10).allSatisfy(step ->
                assertThat(bpmn.select("bpmndi|BPMNShape[bpmnElement=" + step.id() + "] dc|Bounds")).as(step.id()).hasSize(1));
        assertThat(bpmn.select("sequenceFlow")).allSatisfy(flow -> assertThat(bpmn.getElementById(flow.attr("targetRef"))).as(flow.id()).isNotNull());
        assertThat(web.get(page + "/diagram.mmd").body()).contains("[*] --> submitted");
    }
}
