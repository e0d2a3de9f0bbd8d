package vn.ngomon.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.Sample;

/** Signing in through an OpenID provider that is a program of its own: the whole code flow with PKCE. */
@NgomonTest
class ProviderFlowTest {

    @LocalServerPort
    int port;
    @Autowired
    Providers providers;
    @Autowired
    Identity identity;
    @Autowired
    People people;

    RealProvider provider;
    String id = "dinhdanh" + Sample.digits(5);
    String number = Sample.number();
    String phone = Sample.phone();

    @BeforeEach
    void start() throws Exception {
        provider = new RealProvider("http://localhost:" + port + "/login/oauth2/code/" + id);
        trust("identity_number");
        provider.person("hoa", Map.of("name", "Đặng Thị Hoa", "phone_number", phone, "identity_number", number));
    }

    private void trust(String numberClaim) {
        providers.add(id, new Providers.Provider(provider.issuer(), "ngomon", "secret", "Định danh điện tử", "Electronic identity",
                List.of("openid", "profile"), "name", "phone_number", numberClaim));
    }

    @AfterEach
    void stop() throws Exception {
        providers.remove(id);
        provider.close();
    }

    private Web atTheProvider(Web web) {
        web.get("/sign-in/with/" + id);
        assertThat(web.path()).as("the provider's own page asks who it is").isEqualTo("/login");
        return web.post(provider.issuer() + "/login", "username", "hoa", "password", RealProvider.PASSWORD);
    }

    @Test
    void aPersonKnownToTheProviderEntersWithAVerifiedNumberAndComesBackToTheSameAccount() {
        var web = atTheProvider(Web.at(port));
        assertThat(web.path()).isEqualTo("/account");
        assertThat(web.page().text()).contains("Đặng Thị Hoa", phone, number, "Đã xác minh qua định danh điện tử");
        var account = identity.accountsVerifiedFor(Set.of(number));
        assertThat(account).hasSize(1);
        assertThat(atTheProvider(Web.at(port)).path()).isEqualTo("/account");
        assertThat(identity.accountsVerifiedFor(Set.of(number))).isEqualTo(account);
    }

    @Test
    void theNumberOfAProviderThatIsNotTrustedWithNumbersVerifiesNothing() {
        trust("");
        var web = atTheProvider(Web.at(port));
        assertThat(web.page().text()).contains("Đặng Thị Hoa").doesNotContain(number);
        assertThat(identity.accountsVerifiedFor(Set.of(number))).isEmpty();
    }

    @Test
    void whoeverBeganProvesItWithAFreshChallengeEachTime() {
        var first = challenge();
        assertThat(first).containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce").containsEntry("response_type", "code");
        assertThat(first.get("code_challenge")).hasSizeGreaterThan(40).isNotEqualTo(challenge().get("code_challenge"));
    }

    private Map<String, String> challenge() {
        var web = Web.at(port).getStaying("/sign-in/with/" + id);
        while (!web.location().startsWith(provider.issuer())) {
            web.getStaying(web.location());
        }
        return java.util.Arrays.stream(URI.create(web.location()).getQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void aCodeIsWorthNothingToAnybodyElse() {
        var web = Web.at(port);
        web.get("/sign-in/with/" + id);
        web.postStaying(provider.issuer() + "/login", "username", "hoa", "password", RealProvider.PASSWORD);
        web.getStaying(web.location());
        var answer = URI.create(web.location());
        assertThat(answer.getPath()).isEqualTo("/login/oauth2/code/" + id);
        var thief = Web.at(port).get(answer.getPath() + "?" + answer.getRawQuery());
        assertThat(thief.path()).isEqualTo("/sign-in");
        assertThat(thief.get("/account").path()).isEqualTo("/sign-in");
        assertThat(identity.accountsVerifiedFor(Set.of(number))).isEmpty();
    }

    @Test
    void aCitizenWithAnAccountVerifiesItsNumberThroughTheProvider() {
        var account = people.citizen("Đặng Thị Hoa");
        atTheProvider(Web.at(port).signInAs(account));
        assertThat(identity.verifiedNumber(account)).contains(number);
    }
}
