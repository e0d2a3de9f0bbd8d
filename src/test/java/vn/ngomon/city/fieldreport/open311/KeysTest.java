package vn.ngomon.city.fieldreport.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.Keys;
import vn.ngomon.platform.ui.TooMany;

/** Keys by self-service, and the page that describes the interface. */
@NgomonTest
class KeysTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Open311World world;
    @Autowired Keys keys;
    @Autowired Reports reports;
    @Autowired Identity identity;

    @Test
    void aKeyIsShownOnceOpensTheDoorAndIsTakenBack() {
        world.key();
        var web = Web.at(port).signInAs(people.citizen("Người viết ứng dụng"));
        web.get("/open311/keys");
        assertThat(web.page().text()).contains("Chưa có khóa nào");
        web.post("/open311/keys", "name", "Ứng dụng Hương Giang", "terms", "true");
        assertThat(web.status()).isEqualTo(200);
        var key = web.page().selectFirst("#fresh-key").text();
        assertThat(web.header("Cache-Control").orElse("")).contains("no-store");
        var client = new Open311Client(port);
        assertThat(client.post("/requests.json", Open311World.request(key, "MT.RAC", "Rác ở cổng làng")).status()).isEqualTo(200);
        web.get("/open311/keys");
        assertThat(web.page().text()).contains("Ứng dụng Hương Giang").doesNotContain(key);
        web.post(web.page().selectFirst("form[action$=/revocation]").attr("action"));
        assertThat(web.page().text()).contains("Đã thu hồi khóa");
        assertThat(client.post("/requests.json", Open311World.request(key, "MT.RAC", "Rác ở cổng làng")).status()).isEqualTo(403);
    }

    @Test
    void onlyWhoSignsInAndAgreesGetsOneAndNobodyMoreThanFive() {
        assertThat(Web.at(port).getStaying("/open311/keys").location()).startsWith("/sign-in");
        var web = Web.at(port).signInAs(people.citizen("Người sưu tầm khóa"));
        web.get("/open311/keys");
        web.post("/open311/keys", "name", " ");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".summary li")).hasSize(2);
        for (int i = 0; i < 5; i++) {
            web.post("/open311/keys", "name", "Ứng dụng " + i, "terms", "true");
            assertThat(web.status()).isEqualTo(200);
        }
        web.post("/open311/keys", "name", "Ứng dụng 6", "terms", "true");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().text()).contains("nhiều nhất 5 khóa");
    }

    @Test
    void anothersKeyIsNobodyElses() {
        var owner = Web.at(port).signInAs(people.citizen("Chủ khóa"));
        owner.get("/open311/keys");
        owner.post("/open311/keys", "name", "Của tôi", "terms", "true");
        owner.get("/open311/keys");
        var other = Web.at(port).signInAs(people.citizen("Người khác"));
        other.get("/open311/keys");
        assertThat(other.postStaying(owner.page().selectFirst("form[action$=/revocation]").attr("action")).status()).isEqualTo(404);
    }

    @Test
    void aKeySendsAsManyReportsAnHourAsOneMay() {
        var account = people.citizen("Người gửi nhiều");
        var key = world.key(account);
        var client = new Open311Client(port);
        assertThat(client.post("/requests.json", Open311World.request(key, "MT.RAC", "Rác ở bến xe")).status()).isEqualTo(200);
        var caller = identity.actor(account).orElseThrow();
        new Callers(keys, reports, new Open311Properties("", 2)).admit(caller);
        assertThatThrownBy(() -> new Callers(keys, reports, new Open311Properties("", 1)).admit(caller)).isInstanceOf(TooMany.class);
    }

    @Test
    void anotherPlacesJurisdictionIsUnknownHereWhereOursHasAName() {
        var ours = new Open311Properties("hue.gov.vn", 1);
        ours.admit(null);
        ours.admit(" ");
        ours.admit("hue.gov.vn");
        assertThatThrownBy(() -> ours.admit("danang.gov.vn")).isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.status()).isEqualTo(404));
        new Open311Properties("", 1).admit("danang.gov.vn");
    }

    @Test
    void theInterfaceIsDescribedInBothLanguagesWithItsOwnAddress() {
        var web = Web.at(port).get("/open311");
        assertThat(web.page().text()).contains("Giao diện Open311", "http://localhost:" + port + "/open311/v2");
        assertThat(web.page().select("a[href=/open311/keys]")).isNotEmpty();
        assertThat(web.get("/open311?lang=en").page().text()).contains("Open311 interface", "Get a key");
    }
}
