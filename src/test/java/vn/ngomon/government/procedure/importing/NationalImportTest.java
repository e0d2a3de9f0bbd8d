package vn.ngomon.government.procedure.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Samples;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.government.procedure.national.Records;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportReport.Problem;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class NationalImportTest {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);

    @Autowired
    NationalImport national;
    @Autowired
    Procedures procedures;
    @Autowired
    JdbcClient db;

    @Test
    void allRecordsBesideTheProjectComeInOnceAndOnlyOnce() throws Exception {
        assumeTrue(Files.isDirectory(Records.FOLDER), "The national records are not beside the project: nothing to import");
        var files = files();
        var seen = new AtomicInteger();
        var trial = national.run(files, false, null, Actor.SYSTEM, seen::set);
        assertThat(trial.errors()).isEmpty();
        assertThat(seen.get()).isEqualTo(trial.rows()).isEqualTo(796);
        assertThat(trial.applied()).isFalse();
        var first = national.run(files, true, null, Actor.SYSTEM, n -> {});
        assertThat(List.of(first.created(), first.changed(), first.unchanged())).isEqualTo(List.of(trial.created(), trial.changed(), trial.unchanged()));
        var again = national.run(files, true, null, Actor.SYSTEM, n -> {});
        assertThat(again.created() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(796);
        var birth = procedures.find("1.000080", TODAY).orElseThrow();
        assertThat(birth.content().ways()).hasSize(3);
        assertThat(birth.content().origin()).isEqualTo(Origin.REAL);
        assertThat(db.sql("select record ->> 'ma_thu_tuc' from procedure_original where version_id = :id").param("id", birth.id())
                .query(String.class).single()).isEqualTo("1.000080");
    }

    private static List<ImportFile> files() throws IOException {
        try (var files = Files.list(Records.FOLDER)) {
            var list = new java.util.ArrayList<ImportFile>();
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                list.add(new ImportFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return list;
        }
    }

    @Test
    void badRowsAreNamedByRowAndFieldAndThenNothingAtAllIsWritten() {
        var code = Samples.code();
        var report = run(true, file("a.json", "[" + record(code, "Thử nhập") + ",{\"ma_thu_tuc\":\"\",\"ten_thu_tuc\":\"Không mã\"},"
                + "{\"ma_thu_tuc\":\"9.1234567\"},17," + record(code, "Hai lần") + "]"));
        assertThat(report.errors()).extracting(Problem::row).containsExactly(2, 3, 4, 5);
        assertThat(report.errors()).extracting(Problem::column).containsExactly("ma_thu_tuc", "ten_thu_tuc", "", "ma_thu_tuc");
        assertThat(report.applied()).isFalse();
        assertThat(procedures.find(code, TODAY)).isEmpty();
    }

    @Test
    void aCodeInTwoFilesIsAnErrorOfTheSecond() {
        var code = Samples.code();
        var report = run(true, file("a.json", "[" + record(code, "Một") + "]"), file("b.json", "[" + record(code, "Hai") + "]"));
        assertThat(report.errors()).extracting(Problem::file, Problem::messageKey).containsExactly(org.assertj.core.groups.Tuple.tuple("b.json", "procedure.import.twice"));
        assertThat(procedures.find(code, TODAY)).isEmpty();
    }

    @Test
    void theTrialSeesWhatWouldChangeThePastAndTellsNewFromChanged() {
        var old = Samples.code();
        var fresh = Samples.code();
        procedures.publish(old, TODAY.minusDays(3), Samples.content("Cũ", 5), null, Actor.SYSTEM);
        var text = "[" + record(old, "Nội dung mới") + "," + record(fresh, "Chưa có") + "]";
        var trial = run(false, file("a.json", text));
        assertThat(trial.isClean()).isTrue();
        assertThat(List.of(trial.created(), trial.changed(), trial.unchanged())).containsExactly(1, 1, 0);
        assertThat(procedures.find(fresh, TODAY)).isEmpty();
        procedures.publish(old, TODAY.plusDays(3), Samples.content("Đã công bố từ tuần sau", 5), null, Actor.SYSTEM);
        assertThat(run(false, file("a.json", text)).errors()).extracting(Problem::messageKey).containsExactly("procedure.import.tooEarly");
        assertThat(run(true, file("a.json", text)).applied()).isFalse();
        assertThat(procedures.find(fresh, TODAY)).isEmpty();
    }

    @Test
    void theNumberOfTheDecisionStaysWithTheVersion() {
        var code = Samples.code();
        run(true, file("a.json", "{\"ma_thu_tuc\":\"" + code + "\",\"ten_thu_tuc\":\"Thử\",\"cap_thuc_hien\":\"Cấp xã\",\"so_quyet_dinh\":\"516/QĐ-BTP\"}"));
        assertThat(procedures.find(code, TODAY).orElseThrow().decision()).isEqualTo("516/QĐ-BTP");
    }

    @Test
    void tablesWithTheNationalNamesOrTheirWordsAsHeadingsAreTakenToo() throws Exception {
        var csv = Samples.code();
        var xlsx = Samples.code();
        var report = run(true, file("a.csv", "ma_thu_tuc;ten_thu_tuc;cap_thuc_hien;cach_thuc_thuc_hien\n" + csv
                + ";Cấp thẻ;Cấp tỉnh;\"Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày làm việcMiễn phí\"\n"),
                new ImportFile("b.xlsx", workbook("Mã thủ tục", "Tên thủ tục", "Cấp thực hiện", xlsx, "Cấp giấy", "Cấp xã")));
        assertThat(report.errors()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertThat(procedures.find(csv, TODAY).orElseThrow().content().ways().getFirst().limit()).isEqualTo(vn.ngomon.platform.calendar.Limit.workingDays(3));
        assertThat(procedures.find(xlsx, TODAY).orElseThrow().content().tiers()).containsExactly(Tier.COMMUNE);
        var wrong = run(true, file("c.csv", "ma_thu_tuc,ten_thu_tuc\n" + Samples.code() + ",Có tên\n?,Không mã\n"));
        assertThat(wrong.errors()).extracting(Problem::row, Problem::column).containsExactly(org.assertj.core.groups.Tuple.tuple(3, "ma_thu_tuc"));
    }

    @Test
    void whatCouldNotBeReadIsReportedByRowAndFieldAndCounted() {
        var report = run(false, file("a.json", "[" + record(Samples.code(), "Một") + "," + record(Samples.code(), "Hai") + "]"));
        var kind = new ImportReport.Kind("cach_thuc_thuc_hien", "procedure.reading.ways.absent");
        assertThat(report.kindsOfDoubt()).containsKey(kind);
        assertThat(report.kindsOfDoubt().get(kind)).extracting(Problem::row).containsExactly(1, 2);
    }

    @Test
    void aFileThatIsNoListIsAnErrorAndChangesNothing() {
        assertThat(run(true, file("a.json", "[{\"ma_thu_tuc\": ")).errors()).extracting(Problem::messageKey).containsExactly("procedure.import.notJson");
        assertThat(run(true, new ImportFile("a.xlsx", new byte[] {'P', 'K', 3, 4, 0})).errors()).extracting(Problem::messageKey).containsExactly("command.import.unreadable");
    }

    private ImportReport run(boolean apply, ImportFile... files) {
        return national.run(List.of(files), apply, null, Actor.SYSTEM, n -> {});
    }

    private static ImportFile file(String name, String text) {
        return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(String code, String name) {
        return "{\"ma_thu_tuc\":\"" + code + "\",\"ten_thu_tuc\":\"" + name + "\",\"cap_thuc_hien\":\"Cấp xã\"}";
    }

    private static byte[] workbook(String a, String b, String c, String... cells) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var row = sheet.createRow(0);
            var second = sheet.createRow(1);
            for (int i = 0; i < 3; i++) {
                row.createCell(i).setCellValue(List.of(a, b, c).get(i));
                second.createCell(i).setCellValue(cells[i]);
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
