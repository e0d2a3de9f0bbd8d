package vn.ngomon.city.fieldreport.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.ReportWords;
import vn.ngomon.city.fieldreport.board.PublicReports.After;
import vn.ngomon.city.fieldreport.work.Correcting;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.search.Fold;

/** Searching by words among more reports than are looked through one by one: rare words and usual ones, newest first, page by page both ways. */
@NgomonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    /** One of so many reports has the word {@code tu<number>}. */
    private static final List<Integer> ONE_IN = List.of(1, 3, 40, 1_500, 5_000, 100_000);
    private static final int STORED = 12_000;

    @Autowired
    PublicReports reports;
    @Autowired
    ReportLives lives;
    @Autowired
    Directory directory;
    @Autowired
    ReportOffices offices;
    @Autowired
    Correcting correcting;
    @Autowired
    JdbcClient db;

    FieldReport original;

    @BeforeAll
    void store() {
        original = lives.verified(lives.citizen("Người tìm"), "TI.RO_NUOC", "Nước rò dưới chân cột điện");
        // Over four years, most of them lately, many in the same hour, and none on the map.
        db.sql("""
                with stored as (
                    insert into report_public (id, number, category, state, agency_id, description, source, received_at, updated_at)
                    select gen_random_uuid(), 700000000 + n, p.category, p.state, p.agency_id, 'Chép', p.source, at, at
                    from generate_series(1, :stored) n, lateral (select date_trunc('hour', now() - interval '4 years' * power(n::float8 / :stored, 2)) as at) m, report_public p where p.id = :id
                    returning id, number - 700000000 as n, received_at, floor(extract(epoch from received_at) / 604800) as week)
                insert into report_words (report_id, received_at, words)
                select id, received_at, array(select week || ':tu' || f from unnest(:oneIn::int[]) f where n % f = 0) from stored""")
                .param("oneIn", ONE_IN.toArray(Integer[]::new)).param("stored", STORED).param("id", original.id()).update();
        db.sql("analyze report_public, report_words").update();
    }

    @AfterAll
    void forget() {
        db.sql("delete from report_words where report_id in (select id from report_public where number > 700000000)").update();
        db.sql("delete from report_public where number > 700000000").update();
    }

    @Test
    void everyPageHoldsTheNewestThatHaveTheWords() {
        var random = new Random(11);
        for (int i = 0; i < 120; i++) {
            var text = "tu" + ONE_IN.get(random.nextInt(ONE_IN.size())) + (random.nextInt(3) == 0 ? " tu" + ONE_IN.get(random.nextInt(ONE_IN.size())) : "");
            var all = having(text);
            int at = all.isEmpty() ? -1 : random.nextInt(-1, all.size());
            int limit = 1 + random.nextInt(30);
            var mark = at < 0 ? null : mark(all.get(at));
            var filter = ReportFilter.EVERYTHING.withText(text);
            assertThat(reports.list(filter, mark, limit)).extracting(PublicReport::id).as(text + " after " + at + ", " + limit)
                    .containsExactlyElementsOf(all.subList(at + 1, Math.min(all.size(), at + 1 + limit)));
            if (mark != null) {
                assertThat(reports.listBefore(filter, mark, limit)).extracting(PublicReport::id).as(text + " before " + at + ", " + limit)
                        .containsExactlyElementsOf(all.subList(Math.max(0, at - limit), at));
            }
        }
    }

    /** Even a second before 1970, or when another node's clock is ahead of this one's. */
    @Test
    void aReportIsFoundWhateverTheTimeItCameIn() {
        var now = Instant.now();
        for (var time : List.of(Instant.parse("1969-12-31T23:59:59.900Z"), now.plus(Duration.ofDays(8)), now)) {
            db.sql("""
                    with moved as (update report_public set received_at = :time where id = :id)
                    update report_words set received_at = :time, words = string_to_array(:words, ' ') where report_id = :id""")
                    .param("time", time.atOffset(ZoneOffset.UTC)).param("id", original.id()).param("words", ReportWords.week(time) + ":xua").update();
            assertThat(reports.list(ReportFilter.EVERYTHING.withText("xưa"), null, 5)).as(time.toString()).extracting(PublicReport::id).containsExactly(original.id());
        }
    }

    @Test
    void whatTheCentreTookOutIsNoLongerFound() {
        var report = lives.verified(lives.citizen("Người tìm"), "MT.RAC", "Ông Xyzabc đổ rác trước ngõ");
        assertThat(reports.list(ReportFilter.EVERYTHING.withText("xyzabc rác"), null, 5)).extracting(PublicReport::id).containsExactly(report.id());
        correcting.correct(lives.file(report.id()), new Correcting.Wanted("MT.RAC", "Một người đổ rác zyxcba", "Ngõ 5", ReportOffices.LON, ReportOffices.LAT, null),
                lives.actor(offices.officer("Trực sửa lời")));
        assertThat(reports.list(ReportFilter.EVERYTHING.withText("xyzabc"), null, 5)).isEmpty();
        assertThat(reports.list(ReportFilter.EVERYTHING.withText("zyxcba ngõ"), null, 5)).extracting(PublicReport::id).containsExactly(report.id());
    }

    @Test
    void yAndIAreOneAfterAConsonantAndAHouseNumberIsItsParts() {
        var report = lives.verified(lives.citizen("Người tìm"), "MT.RAC", "Rác ở kiệt 12/57 đường Lý Quý, cạnh quán Tay Xyz");
        for (var typed : List.of("kiệt 12/57 lý quý xyz", "kiet 12-57 li qui xyz", "12.57 lí quí xyz")) {
            assertThat(reports.list(ReportFilter.EVERYTHING.withText(typed), null, 5)).as(typed).extracting(PublicReport::id).containsExactly(report.id());
        }
        assertThat(reports.list(ReportFilter.EVERYTHING.withText("quán tai xyz"), null, 5)).isEmpty();
    }

    @Test
    void theMigrationSpellsWordsOfBeforeAsTheProgramDoes() throws IOException {
        var texts = List.of("Lý Quý Mỹ nghỉ ở Vỹ Dạ", "Tay, tai, máy, mấy, thủy, Huy, Kỳ, khỷ, ý y tế", "kiệt 12/57, QĐ 163/QĐ-BTP", "xe 75F1-234.56");
        for (var text : texts) {
            var before = Fold.words(text).stream().distinct().map(word -> "2969:" + word).toArray(String[]::new);
            db.sql("update report_words set words = :before where report_id = :id").param("before", before).param("id", original.id()).update();
            db.sql(new ClassPathResource("db/migration/fieldreport/V300_53__fieldreport_spelling.sql").getContentAsString(StandardCharsets.UTF_8)).update();
            assertThat(db.sql("select unnest(words) from report_words where report_id = :id").param("id", original.id()).query(String.class).list()).as(text)
                    .containsExactlyInAnyOrder(Stream.of(ReportWords.asked(text).split(" ")).map(word -> "2969" + word).toArray(String[]::new));
        }
    }

    @Test
    void aCodeIsFoundHoweverItIsTypedAndSignsAloneFindNothing() {
        var code = original.code().toString();
        var number = String.valueOf(original.number());
        var neighbour = lives.verified(lives.citizen("Người ở số nhà ấy"), "TI.RO_NUOC", "Nước rò trước nhà số " + number);
        for (var typed : List.of(code, code.toLowerCase(), code.substring(3), "Mã phản ánh: " + code + ", nước rò")) {
            assertThat(reports.list(ReportFilter.EVERYTHING.withText(typed), null, 10)).as(typed).extracting(PublicReport::id).containsExactly(original.id());
        }
        assertThat(reports.list(ReportFilter.EVERYTHING.withText(number), null, 10)).as("the number of a house too").extracting(PublicReport::id)
                .startsWith(original.id()).contains(neighbour.id());
        for (var typed : List.of("!!!", "@202011", "'", "khongcotunay", "PA-899999999")) {
            assertThat(reports.list(ReportFilter.EVERYTHING.withText(typed), null, 10)).as(typed).isEmpty();
        }
    }

    @Test
    void aReportIsFoundByTheNameOfItsWard() {
        var report = lives.verified(lives.citizen("Người ở phường ấy"), "TI.RO_NUOC", "Ống rò xyzvw");
        var ward = directory.findArea(report.areaId()).orElseThrow().fullName(Locale.of("vi"));
        assertThat(reports.list(ReportFilter.EVERYTHING.withText("xyzvw " + ward), null, 10)).extracting(PublicReport::id).containsExactly(report.id());
    }

    /** The address of a page names the moment to read on from, and anybody may write another one there. */
    @Test
    void aPageFarFromAllReportsHoldsTheNearestOfThem() {
        var filter = ReportFilter.EVERYTHING.withText("tu1500");
        var all = having("tu1500");
        assertThat(reports.list(filter, new After(Instant.parse("9999-10-01T00:00:00Z"), original.id()), 5)).extracting(PublicReport::id).isEqualTo(all.subList(0, 5));
        assertThat(reports.listBefore(filter, new After(Instant.parse("0001-10-01T00:00:00Z"), original.id()), 5)).extracting(PublicReport::id)
                .isEqualTo(all.subList(all.size() - 5, all.size()));
    }

    private List<UUID> having(String text) {
        return db.sql("""
                select id from report_public p join report_words on report_id = id
                where array(select split_part(word, ':', 2) from unnest(words) word) @> string_to_array(:text, ' ') order by p.received_at desc, id desc""").param("text", text)
                .query(UUID.class).list();
    }

    private After mark(UUID id) {
        return db.sql("select received_at from report_public where id = :id").param("id", id)
                .query((row, n) -> new After(row.getObject(1, java.time.OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant(), id)).single();
    }
}
