package vn.ngomon.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.Sample;

@NgomonTest
class ProviderTest {

    @LocalServerPort
    int port;
    @Autowired
    Providers providers;
    @Autowired
    Identity identity;
    @Autowired
    People people;

    SmallProvider provider;
    String id = "vneid" + Sample.digits(5);

    @BeforeEach
    void start() throws Exception {
        provider = new SmallProvider();
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                "ngomon.identity.providers." + id + ".issuer", provider.issuer(), "ngomon.identity.providers." + id + ".client-id", "ngomon",
                "ngomon.identity.providers." + id + ".client-secret", "secret", "ngomon.identity.providers." + id + ".name-vi", "Định danh điện tử",
                "ngomon.identity.providers." + id + ".name-en", "Electronic identity",
                "ngomon.identity.providers." + id + ".number-claim", "identity_number")))
                .bind("ngomon.identity", Providers.Settings.class).get();
        providers.add(id, settings.providers().get(id));
    }

    @AfterEach
    void stop() {
        providers.remove(id);
        provider.close();
    }

    @Test
    void aPersonKnownToTheProviderEntersWithAVerifiedNumber() {
        var number = Sample.number();
        var phone = Sample.phone();
        provider.person("subject-" + number, "Đặng Thị Hoa", phone, number);
        var web = Web.at(port);
        web.get("/sign-in?lang=vi");
        assertThat(web.page().text()).contains("Đăng nhập bằng Định danh điện tử");
        web.get("/sign-in/with/" + id);
        assertThat(web.path()).isEqualTo("/account");
        assertThat(web.page().text()).contains("Đặng Thị Hoa", phone, number, "Đã xác minh qua định danh điện tử");
        var account = identity.accountsVerifiedFor(java.util.Set.of(number));
        assertThat(account).hasSize(1);

        var again = Web.at(port).get("/sign-in/with/" + id + "?next=/account/security");
        assertThat(again.path()).as("the same account, back where one was going").isEqualTo("/account/security");
        assertThat(identity.accountsVerifiedFor(java.util.Set.of(number))).isEqualTo(account);
    }

    @Test
    void aCitizenWithAnAccountVerifiesItsNumberThroughTheProvider() {
        var account = people.citizen("Bùi Văn Ích");
        var number = Sample.number();
        provider.person("subject-" + number, "Bùi Văn Ích", Sample.phone(), number);
        var web = Web.at(port).signInAs(account);
        assertThat(web.get("/account").page().text()).contains("Xác minh bằng Định danh điện tử");
        web.get("/sign-in/with/" + id);
        assertThat(identity.verifiedNumber(account)).contains(number);
        assertThat(web.page().text()).contains("Bùi Văn Ích", number).doesNotContain("Xác minh bằng Định danh điện tử");
    }

    @Test
    void aForgedTokenOpensNothing() {
        provider.person("subject-x", "Kẻ giả mạo", Sample.phone(), Sample.number());
        provider.forge(true);
        var web = Web.at(port).get("/sign-in/with/" + id);
        assertThat(web.path()).isEqualTo("/sign-in");
        assertThat(web.page().text()).contains("Không đăng nhập được qua nhà cung cấp định danh");
        assertThat(web.get("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        assertThat(Web.at(port).get("/login/oauth2/code/" + id + "?code=x&state=y").path()).isEqualTo("/sign-in");
        assertThat(List.of(404, 303)).contains(Web.at(port).getStaying("/sign-in/with/unknown").status());
    }
}
