package vn.ngomon.platform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.register.RegisterChange.Problem;
import vn.ngomon.platform.ui.UiFactory;

@NgomonTest
class RegistersTest {

    static final LocalDate Y2019 = LocalDate.of(2019, 1, 1);
    static final LocalDate Y2021 = LocalDate.of(2021, 1, 1);

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    Registers registers;
    @Autowired
    RegisterFiles files;
    @Autowired
    RegistersController tables;
    @Autowired
    RecordController sheets;
    @Autowired
    Journal journal;
    @Autowired
    JsonMapper json;
    @Autowired
    TemplateEngine templates;
    @Autowired
    UiFactory uis;

    final Actor editor = official(Role.LEADER);
    final Actor clerk = official(Role.DESK_CLERK);
    RegisterDefinition boats;

    static Actor official(Role role) {
        return new Actor(UUID.randomUUID(), role.name(), Set.of(new Seat(UUID.randomUUID(), UUID.randomUUID(), role, null)));
    }

    @BeforeEach
    void aRegisterOfItsOwn() {
        boats = registers.publish(new RegisterDefinition("boats-" + UUID.randomUUID().toString().substring(0, 8), 0, "Tàu cá", "Boats",
                Access.PUBLIC, new Access("LEADER"), json.readTree("""
                {"type": "object", "required": ["name"], "additionalProperties": false, "properties": {
                  "name": {"type": "string", "minLength": 2, "x-title": {"vi": "Tên tàu", "en": "Name"}},
                  "length": {"type": "number", "minimum": 0, "x-title": {"vi": "Chiều dài", "en": "Length"}},
                  "built": {"type": "string", "format": "date"},
                  "owner": {"type": "string", "x-access": "LEADER"}}}""")), editor);
    }

    JsonNode boat(String name, String owner) {
        return json.createObjectNode().put("name", name).put("length", 15.5).put("owner", owner);
    }

    RegisterRecord saved(RegisterChange change) {
        return ((RegisterChange.Saved) change).record();
    }

    RegisterRecord added(String key, String name) {
        return saved(registers.add(boats.key(), key, boat(name, "Ông Đặng Kín"), Y2019, null, editor, "đăng ký"));
    }

    @Test
    void aRecordHoldsForItsPeriodAndItsSuccessorAfterwards() {
        var first = added("TTH-90001", "Sóng Hương");
        var second = saved(registers.succeed(first.id(), 1, boat("Sóng Hương 2", "Bà Bưởi"), Y2021, editor, "đổi tên"));
        assertThat(registers.find(boats.key(), "TTH-90001", Y2021.minusDays(1)).orElseThrow().text("name")).isEqualTo("Sóng Hương");
        assertThat(registers.find(boats.key(), "TTH-90001", Y2021).orElseThrow().text("name")).isEqualTo("Sóng Hương 2");
        assertThat(registers.find(boats.key(), "TTH-90001", Y2019.minusDays(1))).isEmpty();
        assertThat(registers.add(boats.key(), "TTH-90001", boat("Khác", ""), Y2021.plusYears(1), null, editor, ""))
                .isEqualTo(new RegisterChange.Overlaps("TTH-90001"));
        assertThat(registers.history(first.id()).stream().map(HistoryLine::change))
                .containsExactly(HistoryLine.Change.ENDED, HistoryLine.Change.ADDED);
        assertThat(journal.history(new Subject("register-record", second.id()))).hasSize(1);
    }

    @Test
    void aCorrectionKeepsWhatStoodBeforeAndTheSecondEditorIsTold() {
        var record = added("TTH-90002", "Sông Bồ");
        assertThat(saved(registers.correct(record.id(), 1, boat("Sông Bồ 1", ""), Y2019, null, editor, "gõ sai")).version()).isEqualTo(2);
        assertThat(registers.correct(record.id(), 1, boat("Sông Bồ 9", ""), Y2019, null, editor, "x")).isEqualTo(new RegisterChange.Stale(record.id()));
        assertThat(registers.history(record.id()).stream().map(line -> line.text("name"))).containsExactly("Sông Bồ 1", "Sông Bồ");
    }

    @Test
    void whatDoesNotFitTheSchemaIsSaidFieldByField() {
        var value = json.createObjectNode().put("length", -1).put("built", "31/31/2020").put("colour", "đỏ");
        var problems = ((RegisterChange.Invalid) registers.add(boats.key(), "x", value, Y2021, Y2019, editor, "")).problems();
        assertThat(problems).containsExactly(new Problem("valid_to", "period"));
        problems = ((RegisterChange.Invalid) registers.add(boats.key(), "x", value, Y2019, null, editor, "")).problems();
        assertThat(problems).contains(new Problem("name", "required"), new Problem("length", "minimum"), new Problem("built", "format"),
                new Problem("colour", "additionalProperties"));
    }

    @Test
    void wordsFindWithOrWithoutAccentsButNotWhatIsHidden() {
        added("TTH-90003", "Thuận An");
        assertThat(registers.search(boats.key(), "thuan an", null, null, 10)).hasSize(1);
        assertThat(registers.search(boats.key(), "an THUẬN", Y2021, null, 10)).hasSize(1);
        assertThat(registers.search(boats.key(), "90003", null, null, 10)).hasSize(1);
        assertThat(registers.search(boats.key(), "đặng kín", null, null, 10)).isEmpty();
        assertThat(registers.search(boats.key(), "100%", null, null, 10)).isEmpty();
    }

    @Test
    void whatGoesOutAsAFileComesBackTheSame() throws IOException {
        added("TTH-1", "Tàu, có \"dấu phẩy\"");
        added("TTH-2", "=SUM(A1)");
        for (var type : new String[] {"csv", "xlsx"}) {
            var out = new ByteArrayOutputStream();
            if (type.equals("csv")) {
                files.exportCsv(boats, editor, out);
                assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=SUM(A1)");
            } else {
                files.exportXlsx(boats, editor, out);
            }
            var report = files.read(boats, new ByteArrayInputStream(out.toByteArray()), "boats." + type, false, editor, "");
            assertThat(report).as(type).isEqualTo(new ImportReport(0, 0, 2, true, java.util.List.of()));
        }
    }

    @Test
    void anImportSaysWhatItWouldDoAndChangesEverythingOrNothing() {
        added("TTH-1", "Một");
        var good = "\uFEFFkey,valid_from,name,length\nTTH-1,2019-01-01,Một (sửa),15.5\nTTH-2,1/1/2019,Hai,\n";
        assertThat(read(good, true)).isEqualTo(new ImportReport(1, 1, 0, false, java.util.List.of()));
        assertThat(registers.find(boats.key(), "TTH-2", Y2021)).isEmpty();

        var bad = good + "TTH-3,x,Ba,dài\nTTH-2,1/1/2019,Hai,\n,2019-01-01,B,\n";
        assertThat(read(bad, false).problems().stream().map(problem -> problem.row() + " " + problem.field() + " " + problem.messageKey()))
                .containsExactlyInAnyOrder("4 valid_from register.invalid.format", "4 length register.invalid.type",
                        "5 key register.invalid.duplicate", "6 key register.invalid.key");
        assertThat(registers.find(boats.key(), "TTH-2", Y2021)).isEmpty();

        assertThat(read(good, false).applied()).isTrue();
        var kept = registers.find(boats.key(), "TTH-1", Y2021).orElseThrow();
        assertThat(kept.text("name")).isEqualTo("Một (sửa)");
        assertThat(kept.text("owner")).as("a column the file does not have").isEqualTo("Ông Đặng Kín");
        assertThat(files.read(boats, new ByteArrayInputStream(new byte[] {1, 2, 3}), "x.xlsx", false, editor, "").problems()).hasSize(1);
    }

    ImportReport read(String csv, boolean dry) {
        return files.read(boats, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "b.csv", dry, editor, "nhập");
    }

    @Test
    void theSameDefinitionIsNotPublishedTwiceAndFieldsKeepTheirOrder() {
        assertThat(registers.publish(boats, editor).version()).isEqualTo(1);
        assertThat(registers.definition(boats.key()).orElseThrow().fields().stream().map(Field::name))
                .containsExactly("name", "length", "built", "owner");
    }

    @Test
    void formsAndPapersAreThereFromTheStart() throws Exception {
        assertThat(get("/api/v1/registers/paper-type/records?q=giay%20khai%20sinh")).contains("GT-KHAISINH").contains("Giấy khai sinh");
        assertThat(get("/api/v1/registers/form-template/records/MAU-01?day=2020-12-08")).contains("01/2018/TT-VPCP");
        assertThat(get("/api/v1/registers")).contains("paper-type");
    }

    @Test
    void thePublicReadsPublicFieldsOnly() throws Exception {
        added("TTH-7", "Bảy");
        assertThat(get("/api/v1/registers/" + boats.key() + "/records")).contains("Bảy").doesNotContain("Kín").doesNotContain("owner");
        assertThat(get("/api/v1/registers/none/records")).contains("404");
    }

    String get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString()).body();
    }

    @Test
    void officialsSeeTheTableAndOnlyEditorsChangeIt() {
        var record = added("TTH-8", "Tám <b>");
        assertThat(table(clerk)).contains("Tám &lt;b").doesNotContain("Kín").doesNotContain("/records/new");
        assertThat(table(editor)).contains("Kín").contains("/records/new");
        assertThatThrownBy(() -> table(new Actor(UUID.randomUUID(), "dân", Set.of()))).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> sheets.add(boats.key(), Map.of(), clerk, new ExtendedModelMap())).isInstanceOf(ResponseStatusException.class);

        var model = new ExtendedModelMap();
        var view = sheets.correct(boats.key(), record.id(), Map.of("name", "T", "valid_from", "2019-01-01", "version", "1"), editor, model);
        assertThat(html(view, model)).contains("Quá ngắn");
        assertThat(sheets.correct(boats.key(), record.id(), Map.of("name", "Tám mới", "valid_from", "2019-01-01", "version", "1", "reason", "sửa tên"),
                editor, model)).startsWith("redirect:");
        model = new ExtendedModelMap();
        assertThat(html(sheets.show(boats.key(), record.id(), editor, model), model)).contains("Lịch sử thay đổi").contains("sửa tên").contains("Tám mới");
    }

    @Test
    void theEditorOfTheCatalogueOfPapersComesInByTheDoor() {
        var agency = UUID.randomUUID();
        var web = Web.at(port).signInAs(people.official("Kiểm soát thủ tục", agency, agency, Role.PROCEDURE_CONTROLLER));
        assertThat(web.get("/admin").path()).isEqualTo("/admin/registers");
        var key = "GT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        web.get("/admin/registers/paper-type/records/new");
        assertThat(web.status()).isEqualTo(200);
        web.post("/admin/registers/paper-type/records", "key", key, "name_vi", "Giấy thử", "name_en", "Test paper", "valid_from", "2019-01-01", "reason", "thử");
        assertThat(web.body()).contains("Giấy thử");
        assertThat(registers.find("paper-type", key, LocalDate.of(2020, 1, 1))).isPresent();

        var reader = Web.at(port).signInAs(people.official("Chuyên viên", agency, agency, Role.SPECIALIST));
        assertThat(reader.get("/admin/registers/paper-type").status()).as("open to the public, so to every officer").isEqualTo(200);
        assertThat(reader.page().select("tbody td[data-label]").eachText()).as("told in words").contains("Có").doesNotContain("true", "false");
        assertThat(reader.get("/admin/registers/paper-type/records/new").status()).isEqualTo(404);
        assertThat(Web.at(port).signInAs(people.citizen("Công dân")).get("/admin/registers").status()).isEqualTo(404);
    }

    String table(Actor actor) {
        var model = new ExtendedModelMap();
        return html(tables.table(boats.key(), "", "", Optional.empty(), actor, model), model);
    }

    String html(String view, ExtendedModelMap model) {
        var out = new StringOutput();
        templates.render(view + ".jte", Map.of("ui", uis.of(Locale.of("vi")), "page", model.get("page")), out);
        return out.toString();
    }
}
