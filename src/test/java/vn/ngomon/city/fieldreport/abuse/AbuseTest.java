package vn.ngomon.city.fieldreport.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** One sender does not drown all others, and nobody else notices that anybody looks. */
@NgomonTest
class AbuseTest {

    private static final String NEW = "/reports/new";

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired Proofs proofs;
    @Autowired JdbcClient db;

    private Web web;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        web = Web.at(port).signInAs(people.citizen("Người gửi nhiều"));
        web.get(NEW);
    }

    private void send(String description, Object... more) {
        var fields = new java.util.ArrayList<Object>(java.util.List.of("key", UUID.randomUUID(), "category", "MT.RAC", "description", description, "place", "Chợ Đông Ba", "different", "yes"));
        fields.addAll(java.util.Arrays.asList(more));
        web.get(NEW);
        web.post(NEW, fields.toArray());
    }

    private Object[] solved() {
        var token = web.page().select("input[name=challenge]").val();
        var parts = token.split("\\.");
        return new Object[] {"challenge", token, "proof", Integer.parseInt(parts[3]) + Integer.parseInt(parts[4])};
    }

    @Test
    void anEagerNewAccountIsAskedForAProofAndThenTheCentreLooksClosely() {
        for (int i = 0; i < 3; i++) {
            send("Rác chất đống ở góc chợ, lần " + i);
            assertThat(web.path()).as("the first few are nobody's business").startsWith("/account/reports/PA-");
        }
        send("Rác chất đống ở góc chợ, lần nữa");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("label[for=proof]").text()).matches("(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín) cộng .* bằng mấy\\?");
        send("Rác chất đống ở góc chợ, lần nữa", "challenge", web.page().select("input[name=challenge]").val(), "proof", "99");
        assertThat(web.status()).isEqualTo(422);
        var proof = solved();
        send("Rác chất đống ở góc chợ, lần nữa", proof);
        assertThat(web.path()).as(web.body()).startsWith("/account/reports/PA-");
        send("Rác chất đống ở góc chợ, dùng lại lời giải", proof);
        assertThat(web.status()).as("a proof counts once").isEqualTo(422);
    }

    @Test
    void wordsOfTheListSetAReportAsideUntilTheCentreHasLooked() {
        send("Gái gọi giá rẻ, liên hệ ngay hôm nay");
        assertThat(web.status()).isEqualTo(422);
        send("Gái gọi giá rẻ, liên hệ ngay hôm nay", solved());
        assertThat(web.path()).as(web.body()).startsWith("/account/reports/PA-");
        var code = web.path().substring("/account/reports/".length());
        var centre = Web.at(port).signInAs(offices.officer());
        assertThat(centre.get("/desk/reports/suspected").page().text()).contains(code, "Từ ngữ trong danh sách");
        send("Gái gọi giá rẻ, gọi lại ngay");
        send("Gái gọi giá rẻ, gọi lại ngay", solved());
        var other = web.path().substring("/account/reports/".length());
        assertThat(centre.get("/desk/reports/suspected").page().text()).contains(other);
        web.post(web.path() + "/withdrawal");
        assertThat(centre.get("/desk/reports/suspected").page().text()).as("decided: nobody need look").doesNotContain(other);
        var form = centre.page().select("article:contains(" + code + ") form").attr("action");
        centre.post(form);
        assertThat(centre.page().text()).doesNotContain(code);
        assertThat(web.get("/desk/reports/suspected").status()).isNotEqualTo(200);
    }

    @Test
    void theCentreKeepsTheListOfWords() {
        var centre = Web.at(port).signInAs(offices.officer());
        var word = "từ cấm " + UUID.randomUUID().toString().substring(0, 8);
        centre.get("/desk/reports/words");
        centre.post("/desk/reports/words", "word", "  " + word.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(centre.page().text()).contains(word);
        centre.post("/desk/reports/words/removal", "word", word);
        assertThat(centre.page().text()).doesNotContain(word);
        assertThat(db.sql("select type from journal_entry where data->>'word' = :word order by sequence").param("word", word).query(String.class).list())
                .containsExactly("report-settings.word-added", "report-settings.word-removed");
    }

    @Test
    void soManyADayAndThenEachWaits() {
        var account = people.citizen("Người gửi quá nhiều");
        var limits = new Limits(visitors, new AbuseProperties(3, 5, 40, 20, 5, 6, 300, 3, 10), java.time.InstantSource.system());
        var actor = new vn.ngomon.platform.directory.Actor(account, "", Set.of());
        for (int i = 0; i < 3; i++) {
            limits.count(actor, false, null);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> limits.count(actor, false, null)).isInstanceOf(vn.ngomon.platform.ui.TooMany.class);
        limits.count(actor, true, null);     // a program that speaks for many has a count of its own
    }

    @Autowired vn.ngomon.platform.identity.Visitors visitors;

    @Test
    void aProofOfWorkIsFoundByTryingAndCountsOnce() {
        var puzzle = proofs.puzzle();
        int number = 20;        // beyond any sum
        while (Proofs.zeros(Proofs.digest(puzzle.token() + ":" + number)) < puzzle.bits()) {
            number++;
        }
        assertThat(proofs.isSolved(puzzle.token().replaceFirst("^.", "_"), Integer.toString(number))).isFalse();
        assertThat(proofs.isSolved(puzzle.token(), Integer.toString(number))).isTrue();
        assertThat(proofs.isSolved(puzzle.token(), Integer.toString(number))).isFalse();
    }

    @Test
    void nothingRawIsKept() {
        send("Rác chất đống trước cổng trường");
        assertThat(db.sql("select encode(device, 'hex') from report_reporter where device is not null limit 5").query(String.class).list()).isNotEmpty()
                .allMatch(digest -> digest.length() == 32);
        assertThat(db.sql("select count(*) from sign_in_counter where encode(key, 'escape') like '%127.0.0.1%'").query(Long.class).single()).isZero();
    }

    @Test
    void accentsTellWordsApartAndPlainTypingIsUnderstood() {
        assertThat(Phrases.of("Nó bảo tôi nợ nần").have("nổ")).isFalse();
        assertThat(Phrases.of("Bình ga NỔ rồi").have("nổ")).isTrue();
        assertThat(Phrases.of("co nguoi danh nhau o cho").have("đánh nhau")).isTrue();
        assertThat(Phrases.of("hoả hoạn ở kho").have("hỏa hoạn")).isTrue();
        assertThat(Phrases.of("Đi chợ mua no say").have("nổ")).isFalse();
    }
}
