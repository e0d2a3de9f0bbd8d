package vn.ngomon.city.fieldreport.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Actor;

/** Who reported hears what becomes of it, who follows it how it ends. */
@NgomonTest
class ReportNewsTest {

    @LocalServerPort int port;
    @Autowired Voices voices;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;

    private String inbox(Actor who) {
        return Web.at(port).signInAs(who.accountId()).get("/account/notices").page().text();
    }

    private void hears(Actor who, String... words) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(inbox(who)).contains(words));
    }

    @Test
    void theReporterHearsOfEveryStepAndFollowersOfTheAnswerAndOfItsBeingOpenedAgain() {
        var reporter = lives.citizen("Đặng Văn Báo");
        var follower = lives.citizen("Hồ Thị Theo Dõi");
        var report = lives.verified(reporter, "MT.RAC", "Rác đổ trộm ở đầu cầu").id();
        var code = lives.code(report);
        voices.follow(report, follower.accountId());
        hears(reporter, "Đã nhận phản ánh " + code, "Phản ánh " + code + " đã được chuyển xử lý");
        lives.answered(report, "Đã thu gom rác và lắp biển cấm đổ rác.");
        hears(reporter, "Mời quý vị đánh giá");
        hears(follower, "Phản ánh " + code + " đã có trả lời");
        voices.reopen(report, reporter, "Sáng nay lại đầy rác");
        hears(follower, "Phản ánh " + code + " được xử lý lại");
        assertThat(inbox(reporter)).as("what they did themselves").doesNotContain("được xử lý lại");
        assertThat(inbox(follower)).as("nothing private").doesNotContain("Sáng nay lại đầy rác", "Đặng Văn Báo");
    }

    @Test
    void whoWasMergedAwayHearsHowTheOtherEndsAndWhoIsRejectedHearsWhy() {
        var first = lives.verified(lives.citizen("Người Trước"), "GT.MAT_DUONG", "Ổ gà to giữa ngã tư").id();
        var second = lives.citizen("Người Sau");
        var merged = lives.told(second, "GT.MAT_DUONG", "Ngã tư có ổ gà rất to").id();
        var officer = lives.actor(offices.officer());
        lives.act(merged, "merge", officer, Map.<String, Object>of("into", first));
        hears(second, "được gộp vào " + lives.code(first));
        lives.answered(first, "Đã vá ổ gà bằng nhựa nóng.");
        hears(second, "Phản ánh " + lives.code(first) + " đã có trả lời");
        var third = lives.citizen("Người Bị Từ Chối");
        var rejected = lives.told(third, "GT.MAT_DUONG", "Đường xấu quá đi thôi").id();
        lives.act(rejected, "reject", officer, Map.of("reason", "Không rõ vị trí, xin gửi lại kèm ảnh"));
        hears(third, "không được tiếp nhận", "Không rõ vị trí, xin gửi lại kèm ảnh");
    }
}
