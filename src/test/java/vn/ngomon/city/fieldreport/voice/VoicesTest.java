package vn.ngomon.city.fieldreport.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.casework.CaseVerification;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.NotFound;

/** What people say of public reports counts once, and only from whom it may. */
@NgomonTest
class VoicesTest {

    private static final String ANSWER = "Đã vá xong ổ gà và kẻ lại vạch sơn.";

    @Autowired Voices voices;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired PublicReports published;
    @Autowired CaseVerification verification;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void theReporterRatesTheAnswerAndMayThinkAgain() {
        var reporter = lives.citizen("Lê Thị Đánh Giá");
        var report = lives.verified(reporter, "GT.MAT_DUONG", "Ổ gà lớn trước cổng trường").id();
        assertThat(voices.rate(report, reporter, 3, true, null)).isInstanceOf(Rated.NoAnswer.class);
        lives.answered(report, ANSWER);
        assertThat(voices.of(report, reporter.accountId()).mayRate(Instant.now())).isTrue();
        assertThat(voices.rate(report, reporter, 5, true, null)).isInstanceOf(Rated.Wrong.class);
        assertThat(voices.rate(report, reporter, 4, true, "Cảm ơn, làm rất nhanh")).isInstanceOf(Rated.Done.class);
        assertThat(published.find(report).orElseThrow().state()).isEqualTo(PublicState.FIXED);
        assertThat(voices.rate(report, reporter, 2, false, " ")).isInstanceOf(Rated.Done.class);
        var shown = published.find(report).orElseThrow();
        assertThat(shown.state()).as("answered, but nobody says it is mended").isEqualTo(PublicState.ANSWERED);
        assertThat(shown.score()).isEqualTo(2);
        assertThat(voices.of(report, reporter.accountId()).rating()).extracting(Rating::score, Rating::comment).containsExactly(2, null);
        assertThat(db.sql("select count(*) from report_rating where report_id = :id").param("id", report).query(Long.class).single()).isEqualTo(1);
        assertThat(verification.verify(report)).isEmpty();
    }

    @Test
    void nobodyElseRatesOrReopensAndNobodyAfterFifteenDays() {
        var reporter = lives.citizen("Trần Văn Chậm");
        var report = lives.verified(reporter, "GT.MAT_DUONG", "Nắp hố ga vỡ trên đường").id();
        lives.answered(report, ANSWER);
        var stranger = lives.citizen("Người Qua Đường");
        assertThatThrownBy(() -> voices.rate(report, stranger, 4, true, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> voices.reopen(report, stranger, "Chưa xong")).isInstanceOf(NotFound.class);
        assertThat(voices.of(report, stranger.accountId()).mayRate(Instant.now())).isFalse();
        var until = voices.of(report, reporter.accountId()).until();
        assertThat(until).as("a day off is the next working day's").isBetween(Instant.now().plus(Duration.ofDays(14)), Instant.now().plus(Duration.ofDays(30)));
        assertThat(voices.of(report, reporter.accountId()).mayRate(until.minusSeconds(1))).isTrue();
        BusinessClock.at(until.plusSeconds(1), () -> {
            assertThat(voices.rate(report, reporter, 1, false, null)).isInstanceOf(Rated.TooLate.class);
            assertThat(voices.reopen(report, reporter, "Lại hỏng")).isInstanceOf(Outcome.Refused.class);
            return null;
        });
    }

    @Test
    void whatIsOpenedAgainIsRatedAnewByItsNextAnswer() {
        var reporter = lives.citizen("Phạm Thị Kiên Trì");
        var report = lives.verified(reporter, "GT.MAT_DUONG", "Đường lún sau khi đào cống").id();
        lives.answered(report, ANSWER);
        voices.rate(report, reporter, 1, false, "Chưa làm gì");
        assertThat(voices.reopen(report, reporter, "Vẫn lún")).isInstanceOf(Outcome.Done.class);
        assertThat(published.find(report).orElseThrow().score()).isNull();
        assertThat(voices.rate(report, reporter, 4, true, null)).isInstanceOf(Rated.NoAnswer.class);
        lives.answered(report, "Đã đầm lại nền và trải nhựa mặt đường.");
        assertThat(voices.of(report, reporter.accountId()).rating()).isNull();
        assertThat(voices.rate(report, reporter, 4, true, null)).isInstanceOf(Rated.Done.class);
        assertThat(db.sql("select count(*) from report_rating where report_id = :id").param("id", report).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void twoWhoPressTheButtonAtOnceAreBothCounted() throws Exception {
        var report = lives.verified(lives.citizen("Người Phản Ánh Đầu"), "MT.RAC", "Bãi rác tự phát sau nhà văn hóa").id();
        var first = lives.citizen("Người Bấm Trước").accountId();
        var second = lives.citizen("Người Bấm Sau").accountId();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var other = transaction.execute(status -> {
                voices.support(report, first);
                var pressed = pool.submit(() -> voices.support(report, second));
                while (!pressed.isDone() && db.sql("select count(*) from pg_locks where not granted").query(Long.class).single() == 0) {
                    Thread.onSpinWait();
                }
                return pressed;
            });
            assertThat(other.get()).isTrue();
        }
        assertThat(published.find(report).orElseThrow().supporters()).isEqualTo(2);
    }

    @Test
    void whoWasMergedGoesAlongToWhereItEnds() {
        var officer = lives.actor(offices.officer());
        var first = lives.citizen("Người Gặp Đầu Tiên");
        var end = lives.verified(lives.citizen("Người Gặp Sau Cùng"), "MT.RAC", "Rác tràn ra đường trước chợ").id();
        var one = lives.told(first, "MT.RAC", "Trước chợ rác tràn ra đường").id();
        var other = lives.told(lives.citizen("Người Gặp Thứ Hai"), "MT.RAC", "Rác ở chợ tràn hết ra đường").id();
        lives.act(one, "merge", officer, Map.of("into", other));
        lives.act(other, "merge", officer, Map.of("into", end));
        assertThat(published.find(end).orElseThrow().supporters()).isEqualTo(2);
        assertThat(voices.of(end, first.accountId()).follows()).isTrue();
        lives.act(other, "unmerge", officer, Map.of("reason", "Hai chợ khác nhau"));
        assertThat(published.find(end).orElseThrow().supporters()).isZero();
        lives.act(other, "reject", officer, Map.of("reason", "Không có thật"));
        var last = lives.told(lives.citizen("Người Gặp Thứ Ba"), "MT.RAC", "Rác ở chợ vẫn tràn ra đường").id();
        assertThatThrownBy(() -> lives.act(last, "merge", officer, Map.of("into", other))).hasMessageContaining("merge-target");
    }

    @Test
    void theSameTroubleIsSaidOnceByEachAndTakenBack() {
        var reporter = lives.citizen("Người Phản Ánh");
        var neighbour = lives.citizen("Hàng Xóm");
        var waiting = lives.told(reporter, "MT.RAC", "Rác trước ngõ chưa ai dọn").id();
        assertThat(voices.support(waiting, neighbour.accountId())).as("not public yet").isFalse();
        var report = lives.verified(reporter, "MT.RAC", "Rác chất đống cạnh trường mầm non").id();
        assertThat(voices.support(report, reporter.accountId())).as("their own").isFalse();
        assertThat(voices.support(report, neighbour.accountId())).isTrue();
        assertThat(voices.support(report, neighbour.accountId())).isFalse();
        assertThat(published.find(report).orElseThrow().supporters()).isEqualTo(1);
        assertThat(voices.unsupport(report, neighbour.accountId())).isTrue();
        assertThat(published.find(report).orElseThrow().supporters()).isZero();
        assertThat(voices.follow(report, neighbour.accountId())).isTrue();
        assertThat(voices.of(report, neighbour.accountId()).follows()).isTrue();
        assertThat(voices.unfollow(report, neighbour.accountId())).isTrue();
        assertThat(voices.of(report, neighbour.accountId())).isEqualTo(Voice.NONE);
    }
}
