package vn.ngomon.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.command.Command;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportReport.Problem;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.Places;

@NgomonTest
class ImportTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** The team's test data beside the project; not part of it. */
    static final Path SHARED = Path.of("../shared/data/areas");

    @Autowired
    List<Importer> importers;
    @Autowired
    List<Command> commands;
    @Autowired
    Directory directory;
    @Autowired
    Places places;
    @Autowired
    MessageSource messages;
    @Autowired
    JdbcClient db;
    @TempDir
    Path folder;

    ImportReport run(String what, boolean apply, String text) {
        var importer = importers.stream().filter(one -> one.name().equals(what)).findFirst().orElseThrow();
        return importer.run(new ImportRequest(List.of(new ImportFile("list", text.getBytes(StandardCharsets.UTF_8))), apply,
                ImportRequest.COMMAND_LINE, Map.of()));
    }

    String said(Problem problem) {
        return messages.getMessage(problem.messageKey(), problem.args().toArray(), Locale.of("vi"));
    }

    static Path shared(String name) {
        var found = List.of(SHARED, Path.of("../../shared/data/areas")).stream().map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
        assumeThat(found).as("Skipped: " + name + " is not beside the project (../shared/data/areas)").isPresent();
        return found.get();
    }

    @Test
    void everyErrorNamesItsRowAndColumnAndNothingIsWritten() {
        var report = run("areas", true, """
                Mã;Tên;Loại;Cấp trên;Từ ngày;Kinh độ
                99001;Thử Một;phường;46;01/01/2027;107,5
                9900;Thử Hai;phường;46;01/01/2027;107,5
                99003;;phường;46;01/01/2027;107,5
                99004;Thử Bốn;phường;46;31/02/2027;107,5
                99005;Thử Năm;phường;77;01/01/2027;107,5
                99006;Thử Sáu;làng;46;01/01/2027;đông
                99001;Thử Một;phường;46;01/01/2027;107,5
                19756;Gia Hội;phường;46;01/01/2022;107,5
                """);
        assertThat(report.applied()).isFalse();
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.errors()).extracting(Problem::row, Problem::column, Problem::messageKey).contains(
                tuple(3, "code", "directory.import.badAreaCode"),
                tuple(4, "name", "directory.import.missing"),
                tuple(5, "valid from", "directory.import.notADate"),
                tuple(6, "parent", "directory.import.noParent"),
                tuple(7, "kind", "directory.import.unknownValue"),
                tuple(7, "lon", "directory.import.notANumber"),
                tuple(8, "code", "directory.import.twice"),
                tuple(9, "valid_from", "directory.import.overlaps"));
        assertThat(report.errors()).allSatisfy(problem -> assertThat(said(problem)).isNotBlank());
        assertThat(directory.findAreas("Thử Một", LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void aListIsTakenInOnceAndThenUnchanged() {
        var list = """
                code,name,kind,valid_from,valid_to
                98001,Thử Nghiệm,WARD,2017-01-01,2017-06-01
                """;
        assertThat(run("areas", false, list.replace("WARD", "xã"))).matches(dry -> dry.errors().size() == 0 && dry.created() == 1 && !dry.applied());
        assertThat(directory.allAreas()).noneMatch(area -> area.name().equals("Thử Nghiệm"));
        assertThat(run("areas", true, list)).matches(ImportReport::applied);
        assertThat(directory.findArea(new AreaCode("98001"), LocalDate.of(2017, 2, 1))).isPresent();
        assertThat(run("areas", true, list)).matches(again -> again.unchanged() == 1 && again.created() == 0 && again.changed() == 0);
    }

    @Test
    void theListOfTodaysCentresSaysNothingNew() throws IOException {
        var report = importers.stream().filter(one -> one.name().equals("areas")).findFirst().orElseThrow().run(new ImportRequest(
                List.of(new ImportFile("hue-centres-2025.csv", Files.readAllBytes(shared("hue-centres-2025.csv")))), false,
                ImportRequest.COMMAND_LINE, Map.of()));
        assertThat(report.errors()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(40);
    }

    @Test
    void todaysBoundariesComeByTheCommandAndEveryPointHasExactlyOneUnit() {
        var file = shared("hue-units-2025.geojson").toString();
        var out = new StringWriter();
        var command = commands.stream().filter(one -> one.name().equals("import")).findFirst().orElseThrow();
        assertThat(command.run(List.of("areas", file, "--dry-run", "--lang", "vi"), new PrintWriter(out))).isZero();
        assertThat(out.toString()).contains("40 dòng").doesNotContain("Đã ghi");
        assertThat(command.run(List.of("areas", file, "--lang", "vi"), new PrintWriter(out))).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Đã ghi");
        var ofToday = places.boundariesOn(TODAY).stream().map(Boundary::areaId).toList();
        assertThat(ofToday).hasSize(40);
        assertThat(places.boundariesOn(LocalDate.of(2020, 12, 8))).as("no outline of today serves for 2020").extracting(Boundary::areaId)
                .doesNotContainAnyElementsOf(ofToday);
        // every centre lies in its own unit
        assertThat(directory.areasOn(TODAY)).allSatisfy(area ->
                assertThat(places.areaAt(area.lon(), area.lat(), TODAY)).as(area.name()).contains(area));
        // so does every corner of every outline, where two units and more meet
        for (var boundary : places.boundariesOn(TODAY)) {
            JsonMapper.shared().readTree(boundary.geoJson()).path("coordinates").valueStream()
                    .flatMap(JsonNode::valueStream).flatMap(JsonNode::valueStream).forEach(corner ->
                            assertThat(places.areaAt(corner.get(0).asDouble(), corner.get(1).asDouble(), TODAY)).isPresent());
        }
        assertThat(places.areaAt(0, 0, TODAY)).isEmpty();
        assertThat(command.run(List.of("areas", file, "--dry-run", "--lang", "vi"), new PrintWriter(out))).isZero();
        assertThat(out.toString()).contains("40 giữ nguyên");
    }

    @Test
    void aRealCodeReplacesThePlaceholderAndThoseBelowFollow() {
        var day = LocalDate.of(2016, 12, 8);
        run("agencies", true, "mã,tên cơ quan,cấp,loại,từ ngày,đến ngày,cấp trên,demo\nH99.01,Cơ quan Thử,tỉnh,sở,2016-01-01,1/1/2017,H57,có\n");
        run("agencies", true, "mã,tên cơ quan,cấp,từ ngày,đến ngày,cấp trên\nH99.02,Chi cục Thử,tỉnh,2016-01-01,1/1/2017,H99.01\n");
        assertThat(directory.findAgency(new AgencyCode("H99.01"), day).orElseThrow().codeIsDemo()).isTrue();
        var report = run("agencies", true, "mã,tên cơ quan\nH99.A1,Cơ quan Thử\n");
        assertThat(report.errors()).isEmpty();
        assertThat(report.changed()).isEqualTo(1);
        var recoded = directory.findAgency(new AgencyCode("H99.A1"), day).orElseThrow();
        assertThat(recoded.codeIsDemo()).isFalse();
        assertThat(directory.findAgency(new AgencyCode("H99.01"), day)).isEmpty();
        assertThat(directory.findAgency(new AgencyCode("H99.02"), day).orElseThrow().parent()).isEqualTo(recoded.code());
        assertThat(directory.unitsOf(recoded.id())).isNotEmpty();
    }

    @Test
    void agenciesWithErrorsAreRefusedByRow() {
        var report = run("agencies", true, """
                code,name,kind,tier,valid_from,parent
                H57.99,Thử,DEPARTMENT,PROVINCE,2020-01-01,H57.98
                h57,Thử Hai,DEPARTMENT,PROVINCE,2020-01-01,H57
                H57.01,Cơ quan Lạ,DEPARTMENT,PROVINCE,2020-01-01,H57
                H57.97,Thử Ba,DEPARTMENT,MARS,2020-01-01,H57
                """);
        assertThat(report.errors()).extracting(Problem::row, Problem::column).contains(
                tuple(2, "parent"), tuple(3, "code"),
                tuple(4, "code"), tuple(5, "tier"));
        assertThat(report.applied()).isFalse();
    }

    @Test
    void officersAreTakenInByAgencyAndPosition() {
        var list = """
                Họ và tên\tCơ quan\tBộ phận\tChức vụ\tTừ ngày
                Phan Thị Mẫu\tỦy ban nhân dân xã Phú Mậu\tBộ phận Tư pháp - Hộ tịch\tCông chức Tư pháp - Hộ tịch\t02/01/2020
                Hồ Văn Mẫu\t000.00.03.H57\tVP\tVăn thư\t2020-01-02
                """;
        var dry = run("officers", false, list);
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.created()).isEqualTo(2);
        var clerk = UUID.randomUUID();
        var importer = importers.stream().filter(one -> one.name().equals("officers")).findFirst().orElseThrow();
        assertThat(importer.run(new ImportRequest(List.of(new ImportFile("list", list.getBytes(StandardCharsets.UTF_8))), true, clerk, Map.of())).applied()).isTrue();
        assertThat(db.sql("select count(*) from journal_entry where actor = :clerk").param("clerk", clerk).query(Integer.class).single())
                .as("who brought the list answers for it").isEqualTo(2);
        assertThat(run("officers", true, list).unchanged()).isEqualTo(2);
        var wrong = run("officers", true, """
                full_name,agency,unit,position,valid_from
                A,Sở Không có,,Văn thư,2020-01-02
                B,H57.03,Phòng Lạ,Trưởng phòng,2020-01-02
                C,H57.03,,Trưởng phòng,2020-01-02
                D,H57.03,,Phi công,2020-01-02
                """);
        assertThat(wrong.applied()).isFalse();
        assertThat(wrong.errors()).extracting(Problem::row, Problem::messageKey).containsExactly(
                tuple(2, "directory.import.noAgency"), tuple(3, "directory.import.noUnit"),
                tuple(4, "directory.import.whichUnit"), tuple(5, "directory.import.noPosition"));
    }

    @Test
    void theCommandRefusesAListWithErrorsAndSaysWhere() throws IOException {
        var file = Files.writeString(folder.resolve("areas.csv"), "code,name\n12345,Không rõ\n");
        var out = new StringWriter();
        var command = commands.stream().filter(one -> one.name().equals("import")).findFirst().orElseThrow();
        assertThat(command.run(List.of("areas", file.toString(), "--lang", "vi"), new PrintWriter(out))).isEqualTo(1);
        assertThat(out.toString()).contains("areas.csv, dòng 2, cột “valid_from”", "Không ghi gì vì có lỗi");
        assertThat(command.run(List.of("nothing", "x"), new PrintWriter(out))).isEqualTo(2);
        assertThat(command.run(List.of("areas", folder.resolve("none").toString(), "--lang=en"), new PrintWriter(out))).isEqualTo(2);
        assertThat(out.toString()).contains("cannot be read");
    }

    private int command(StringWriter said, String... words) {
        return commands.stream().filter(one -> one.name().equals("import")).findFirst().orElseThrow().run(List.of(words), new PrintWriter(said, true));
    }

    @Test
    void aMistypedOptionEndsTheCommandBeforeAnythingIsWritten() throws IOException {
        var list = Files.writeString(folder.resolve("a.csv"), "code,name,kind,parent,valid from\n99101,Thử Chữ,ward,46,2027-01-01\n");
        for (var words : List.of(List.of("--dryrun", list.toString(), list.toString()), List.of(list.toString(), "--from"), List.of(list.toString(), "--apply"),
                List.of(list.toString(), "--from", "31/02/2027"), List.of("--dry-run"))) {
            var said = new StringWriter();
            var all = new ArrayList<>(words);
            all.addFirst("areas");
            assertThat(command(said, all.toArray(String[]::new))).as(words.toString()).isEqualTo(2);
            assertThat(said.toString()).contains("import agencies|areas|basemap|officers|procedures");
        }
        assertThat(command(new StringWriter(), "officers", list.toString(), "--from", "2027-01-01")).as("officers know no such option").isEqualTo(2);
        assertThat(directory.allAreas()).noneMatch(area -> area.code().value().equals("99101"));
        var said = new StringWriter();
        assertThat(command(said, "areas", list.toString(), "--dry-run", "--lang", "en")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("1 new", "nothing was written");
        assertThat(directory.allAreas()).noneMatch(area -> area.code().value().equals("99101"));
    }

    @Test
    void commandsSpeakTheTerminalsLanguage() {
        var said = new StringWriter();
        LocaleContextHolder.setLocale(Locale.of("vi"));
        try {
            command(said, "areas");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(said.toString()).startsWith("Cách dùng");
    }

    @Test
    void everyRowIsCountedWhileItIsReadAndWhileItIsWritten() {
        var counted = new ArrayList<String>();
        var watch = new ImportRequest.Watch() {
            @Override
            public void begin(Pass pass, long rows) {
                counted.add(pass + " " + rows);
            }

            @Override
            public void row() {
                counted.add("row");
            }
        };
        var importer = importers.stream().filter(one -> one.name().equals("areas")).findFirst().orElseThrow();
        var list = new ImportFile("list", "code,name,kind,parent,valid from\n99201,Thử Đếm,ward,46,2027-01-01\n99202,Thử Hai,ward,46,2027-01-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(importer.run(new ImportRequest(List.of(list), true, ImportRequest.COMMAND_LINE, Map.of(), watch)).applied()).isTrue();
        assertThat(counted).containsExactly("READING 2", "row", "row", "WRITING 2", "row", "row");
    }
}
