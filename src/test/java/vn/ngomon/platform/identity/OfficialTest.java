package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

@NgomonTest
class OfficialTest {

    @LocalServerPort
    int port;
    @Autowired
    Officials officials;
    @Autowired
    Directory directory;
    @Autowired
    People people;
    @Autowired
    Identity identity;
    @Autowired
    JdbcClient db;

    UUID agency = UUID.randomUUID();

    @Test
    void anOfficialSetsUpASecondFactorBeforeAnythingElse() {
        var official = officials.appoint(agency, Role.SPECIALIST);
        var web = Web.at(port);
        officials.welcome(web, official);
        web.signIn(official.login(), Officials.PASSWORD);
        assertThat(web.path()).isEqualTo("/sign-in/set-up");
        assertThat(web.page().select("main img").attr("src")).startsWith("data:image/png");
        assertThat(web.get("/account").path()).as("not signed in yet").isEqualTo("/sign-in");
        var secret = Officials.firstSignIn(web, official.login());
        assertThat(web.page().select("#recovery-codes li")).hasSize(10);
        assertThat(web.get("/account").page().text()).contains(official.login());

        var next = Web.at(port).signIn(official.login(), Officials.PASSWORD);
        assertThat(next.path()).isEqualTo("/sign-in/second-factor");
        next.post("/sign-in/second-factor", "code", Officials.code(secret, 0));
        assertThat(next.status()).as("a code works once").isEqualTo(422);
        next.postStaying("/sign-in/second-factor", "code", Officials.code(secret, 1));
        assertThat(next.location()).isEqualTo("/desk");
    }

    @Test
    void aRecoveryCodeReplacesTheTelephoneOnce() {
        var official = officials.appoint(agency, Role.SPECIALIST);
        var web = Web.at(port);
        officials.welcome(web, official);
        Officials.firstSignIn(web, official.login());
        var code = web.page().selectFirst("#recovery-codes li").text();
        var next = Web.at(port).signIn(official.login(), Officials.PASSWORD);
        next.postStaying("/sign-in/second-factor", "code", code.toLowerCase());
        assertThat(next.location()).isEqualTo("/desk");
        var again = Web.at(port).signIn(official.login(), Officials.PASSWORD);
        assertThat(again.post("/sign-in/second-factor", "code", code).status()).isEqualTo(422);
    }

    @Test
    void guessingAtTheSecondFactorIsStoppedEvenWithTheRightPassword() {
        var official = officials.appoint(agency, Role.SPECIALIST);
        officials.welcome(Web.at(port), official);
        var secret = Officials.firstSignIn(Web.at(port), official.login());
        var guesser = Web.at(port).signIn(official.login(), Officials.PASSWORD);
        for (int i = 0; i < 5; i++) {
            guesser.post("/sign-in/second-factor", "code", "12345" + i);
        }
        guesser.signIn(official.login(), Officials.PASSWORD);
        assertThat(guesser.post("/sign-in/second-factor", "code", Officials.code(secret, 1)).status()).isEqualTo(429);
    }

    @Test
    void onlyTheAdministratorOfTheOwnAgencyResets() {
        var official = officials.appoint(agency, Role.SPECIALIST);
        officials.welcome(Web.at(port), official);
        var session = Web.at(port);
        Officials.firstSignIn(session, official.login());

        var other = Web.at(port).signInAs(people.official("Quản trị nơi khác", UUID.randomUUID(), agency, Role.AGENCY_ADMIN));
        other.get("/admin/accounts");
        assertThat(other.page().text()).doesNotContain(official.login());
        other.get("/account");
        assertThat(other.post("/admin/accounts/" + official.account() + "/reset").status()).isEqualTo(404);

        var administrator = people.official("Quản trị", agency, agency, Role.AGENCY_ADMIN);
        var own = Web.at(port).signInAs(administrator);
        assertThat(own.get("/admin/accounts").page().select("form[action*='" + administrator + "']")).as("nobody resets themselves").isEmpty();
        own.get("/admin/accounts?words=" + official.login());
        own.post("/admin/accounts/" + official.account() + "/reset");
        var link = own.page().selectFirst("#one-time-link").text();
        assertThat(link).startsWith("http://localhost:" + port + "/link/");
        assertThat(session.get("/account").path()).as("the old session is over").isEqualTo("/sign-in");
        assertThat(Web.at(port).signIn(official.login(), Officials.PASSWORD).status()).as("the old password too").isEqualTo(422);

        var web = Web.at(port);
        Officials.choosePassword(web, link.substring(link.indexOf("/link/")));
        assertThat(web.page().text()).contains("Mật khẩu mới đã được lưu");
        web.signIn(official.login(), Officials.PASSWORD);
        assertThat(web.path()).as("a new telephone").isEqualTo("/sign-in/set-up");
        assertThat(Web.at(port).get(link.substring(link.indexOf("/link/"))).status()).as("a link works once").isEqualTo(404);
    }

    @Test
    void anOfficerOfTheDirectoryIsGivenAnAccountByTheAgencysAdministratorAndByNobodyElses() {
        var committee = directory.agenciesOn(directory.today()).getLast().id();
        var name = "Nguyễn Thị " + Sample.digits(6).chars().mapToObj(digit -> Character.toString(digit - 48 + 97)).collect(Collectors.joining());
        var admin = Web.at(port).signInAs(people.official("Quản trị", committee, committee, Role.AGENCY_ADMIN));
        admin.get("/admin/agencies/" + committee);
        admin.post("/admin/agencies/" + committee + "/officers", "fullName", name, "position", admin.page().selectFirst("#position option").val(),
                "from", directory.today().toString());
        admin.get(admin.get("/admin/agencies/" + committee).page().selectFirst("a[href^='/admin/accounts']").attr("href"));
        var officer = admin.page().selectFirst("#officer option:contains(" + name + ")").val();
        var login = "officer-" + Sample.digits(9);

        var other = Web.at(port).signInAs(people.official("Quản trị nơi khác", agency, agency, Role.AGENCY_ADMIN));
        assertThat(other.get("/admin/accounts?agency=" + committee).page().text()).doesNotContain(name);
        assertThat(other.post("/admin/accounts/officials", "officer", officer, "login", login, "agency", committee).status()).isEqualTo(422);
        assertThat(other.post("/admin/accounts/officials", "officer", officer, "login", login, "agency", agency).status()).isEqualTo(422);

        admin.post("/admin/accounts/officials", "officer", officer, "login", login, "agency", committee);
        var link = admin.page().selectFirst("#one-time-link").text();
        assertThat(admin.page().select("#officer option:contains(" + name + ")")).as("waits no longer").isEmpty();
        var web = Web.at(port);
        Officials.choosePassword(web, link.substring(link.indexOf("/link/")));
        assertThat(web.signIn(login, Officials.PASSWORD).path()).isEqualTo("/sign-in/set-up");
    }

    @Test
    void anAdministratorDoesNotResetAColleagueWhoseRightsReachFurther() {
        var elsewhere = UUID.randomUUID();
        var both = officials.appoint(agency, Set.of(new Seat(agency, agency, Role.SPECIALIST, null), new Seat(elsewhere, elsewhere, Role.LEADER, null)));
        var province = officials.appoint(agency, Role.SPECIALIST, Role.PROVINCE_ADMIN);
        var admin = Web.at(port).signInAs(people.official("Quản trị", agency, agency, Role.AGENCY_ADMIN));
        for (var account : new UUID[] {both.account(), province.account()}) {
            admin.get("/account");
            assertThat(admin.post("/admin/accounts/" + account + "/reset").status()).isEqualTo(404);
        }
        var head = Web.at(port).signInAs(people.official("Quản trị tỉnh", agency, agency, Role.PROVINCE_ADMIN));
        head.get("/account");
        assertThat(head.post("/admin/accounts/" + both.account() + "/reset").status()).isEqualTo(200);
    }

    @Test
    void aSuspendedOfficialIsOutAtOnceAndBackAfterReopening() {
        var official = officials.appoint(agency, Role.SPECIALIST);
        officials.welcome(Web.at(port), official);
        var web = Web.at(port);
        Officials.firstSignIn(web, official.login());
        var admin = Web.at(port).signInAs(people.official("Quản trị", agency, agency, Role.AGENCY_ADMIN));
        admin.get("/admin/accounts");
        admin.post("/admin/accounts/" + official.account() + "/suspension");
        assertThat(web.get("/account").path()).isEqualTo("/sign-in");
        assertThat(Web.at(port).signIn(official.login(), Officials.PASSWORD).status()).isEqualTo(422);
        admin.post("/admin/accounts/" + official.account() + "/reopening");
        assertThat(Web.at(port).signIn(official.login(), Officials.PASSWORD).path()).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void aDemoAdministratorOfTheProvinceMakesTheFirstLinkUnneeded() {
        people.official("Quản trị tỉnh", agency, agency, Role.PROVINCE_ADMIN);
        assertThat(identity.firstAdministratorLink()).isEmpty();
    }

    @Test
    void withoutAnAdministratorALinkMakesTheFirstOneOnce() {
        var others = db.sql("""
                update account set state = 'SUSPENDED' where state = 'OPEN' and id in (select account_id from account_seat where role = 'PROVINCE_ADMIN')
                returning id""").query(UUID.class).list();
        try {
            var link = identity.firstAdministratorLink().orElseThrow();
            assertThat(identity.firstAdministratorLink()).as("until it is used, each start prints a new one").isPresent().isNotEqualTo(link);
            var web = Web.at(port);
            assertThat(web.get(link).status()).as("the earlier one is void").isEqualTo(404);
            Officials.choosePassword(web, identity.firstAdministratorLink().orElseThrow());
            Officials.firstSignIn(web, "admin");
            assertThat(web.get("/admin/accounts").status()).isEqualTo(200);
            assertThat(identity.firstAdministratorLink()).isEmpty();
        } finally {
            others.forEach(id -> db.sql("update account set state = 'OPEN' where id = :id").param("id", id).update());
        }
    }

    @Test
    void aClerkVerifiesANumberForOneOfTwoAccountsThatClaimIt() {
        var number = Sample.number();
        var one = people.citizen("Nguyễn Văn Một");
        var two = people.citizen("Nguyễn Văn Hai");
        for (var account : new UUID[] {one, two}) {
            var web = Web.at(port).signInAs(account);
            web.post("/account/number", "number", number.substring(0, 6) + " " + number.substring(6));
            assertThat(web.page().text()).contains("Mới khai báo, chưa xác minh");
            assertThat(identity.verifiedNumber(account)).isEmpty();
        }
        assertThat(identity.accountsVerifiedFor(java.util.Set.of(number))).isEmpty();

        var clerk = Web.at(port).signInAs(people.official("Cán bộ Một cửa", agency, agency, Role.DESK_CLERK));
        clerk.get("/desk/verification?words=" + number);
        assertThat(clerk.page().select(".card h2")).hasSize(2);
        clerk.post("/desk/verification", "account", one, "number", number);
        assertThat(clerk.page().text()).contains("Đã xác minh");
        assertThat(identity.verifiedNumber(one)).contains(number);

        clerk.get("/desk/verification?words=" + number);
        clerk.post("/desk/verification", "account", two, "number", number, "words", number);
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().text()).contains("đã được xác minh cho một tài khoản khác");
        assertThat(identity.accountsVerifiedFor(java.util.Set.of(number))).containsValues(one);
        clerk.post("/desk/verification", "account", two, "number", number, "move", "true");
        assertThat(identity.accountsVerifiedFor(java.util.Set.of(number))).containsValues(two);
        assertThat(identity.verifiedNumber(one)).isEmpty();
    }

    @Test
    void numbersHaveTheShapesOfTheLaw() {
        var web = Web.at(port).signInAs(people.citizen("Người thử số"));
        for (var wrong : new String[] {"123", "0461234567", "04612345678x", "0461234567890"}) {
            web.get("/account");
            assertThat(web.post("/account/number", "number", wrong).status()).as(wrong).isEqualTo(422);
        }
        web.get("/account");
        assertThat(web.post("/account/number", "number", "19" + Sample.digits(7)).status()).isEqualTo(200);
    }
}
