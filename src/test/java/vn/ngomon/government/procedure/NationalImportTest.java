package vn.ngomon.government.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.procedure.national.Records;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class NationalImportTest {

    @Autowired
    NationalImport national;
    @Autowired
    Procedures procedures;
    @Autowired
    JdbcClient db;

    @Test
    void allRecordsBesideTheProjectComeInOnceAndOnlyOnce() throws Exception {
        assumeTrue(Files.isDirectory(Records.FOLDER), "The national records are not beside the project: nothing to import");
        int rows = 0;
        try (var files = Files.list(Records.FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                var seen = new AtomicInteger();
                var trial = run(file, true, seen);
                assertThat(trial.errors()).isEmpty();
                assertThat(seen.get()).isEqualTo(trial.rows());
                var first = run(file, false, seen);
                assertThat(first.published() + first.unchanged()).isEqualTo(first.rows()).isEqualTo(trial.rows());
                var again = run(file, false, seen);
                assertThat(again.published()).isZero();
                assertThat(again.unchanged()).isEqualTo(again.rows());
                rows += first.rows();
            }
        }
        assertThat(rows).isEqualTo(796);
        var birth = procedures.find("1.000080", LocalDate.now(BusinessClock.ZONE)).orElseThrow();
        assertThat(birth.content().ways()).hasSize(3);
        assertThat(birth.content().origin()).isEqualTo(Origin.REAL);
        assertThat(db.sql("select record ->> 'ma_thu_tuc' from procedure_original where version_id = :id").param("id", birth.id())
                .query(String.class).single()).isEqualTo("1.000080");
    }

    private ImportReport run(java.nio.file.Path file, boolean dryRun, AtomicInteger seen) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return national.run(file.getFileName().toString(), in, dryRun, null, Actor.SYSTEM, seen::set);
        }
    }

    @Test
    void badRowsAreNamedByRowAndFieldAndTheOthersAreTaken() {
        var code = Samples.code();
        var text = "[{\"ma_thu_tuc\":\"" + code + "\",\"ten_thu_tuc\":\"Thử nhập\",\"cap_thuc_hien\":\"Cấp xã\"},"
                + "{\"ma_thu_tuc\":\"\",\"ten_thu_tuc\":\"Không mã\"},{\"ma_thu_tuc\":\"9.1234567\"},17,{\"ma_thu_tuc\":\"" + code + "\",\"ten_thu_tuc\":\"Hai lần\"}]";
        var report = run(text);
        assertThat(report.published()).isEqualTo(1);
        assertThat(report.errors()).extracting(ImportReport.RowError::row).containsExactly(2, 3, 4, 5);
        assertThat(report.errors()).extracting(ImportReport.RowError::field).containsExactly("ma_thu_tuc", "ten_thu_tuc", "", "ma_thu_tuc");
        assertThat(procedures.find(code, LocalDate.now(BusinessClock.ZONE))).isPresent();
    }

    @Test
    void aFileThatIsNoJsonIsAnErrorAndChangesNothing() {
        assertThat(run("<html>").errors()).extracting(ImportReport.RowError::key).containsExactly("procedure.import.notJson");
        assertThat(run("[{\"ma_thu_tuc\": ").errors()).extracting(ImportReport.RowError::key).containsExactly("procedure.import.notJson");
    }

    private ImportReport run(String text) {
        return national.run("test.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false, null, Actor.SYSTEM, n -> {});
    }
}
