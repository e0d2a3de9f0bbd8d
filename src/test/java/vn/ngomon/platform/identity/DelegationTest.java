package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class DelegationTest {

    @LocalServerPort
    int port;
    @Autowired
    Officials officials;
    @Autowired
    People people;
    @Autowired
    Identity identity;
    @Autowired
    TestSeats posts;
    @Autowired
    BusinessClock clock;

    UUID agency = UUID.randomUUID();
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");

    private Actor on(LocalDate day, UUID account) {
        Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
        identity.seatsChanged();
        return BusinessClock.at(noon, () -> identity.actor(account).orElseThrow());
    }

    @Test
    void aLeadersSeatIsTheDeputysForThePeriodOnlyAndSaysForWhom() {
        var leader = people.official("Lãnh đạo", agency, agency, Role.LEADER, Role.AGENCY_ADMIN);
        var deputy = officials.appoint(agency, Role.SPECIALIST);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var web = Web.at(port).signInAs(leader);
        web.get("/account/delegations");
        assertThat(web.page().select("input[name=seat]")).as("administration is not lent").hasSize(1);
        web.post("/account/delegations", "to", deputy.login(), "seat", web.page().select("input[name=seat]").val(),
                "startsOn", today.plusDays(1), "endsOn", today.plusDays(5), "reason", "Đi công tác");
        assertThat(web.page().select("#given").text()).contains("Lãnh đạo cơ quan", "Đi công tác");

        assertThat(on(today, deputy.account()).holds(Role.LEADER)).isFalse();
        assertThat(on(today.plusDays(1), deputy.account()).seat(agency, Role.LEADER).orElseThrow().onBehalfOf()).isEqualTo(leader);
        assertThat(on(today.plusDays(5), deputy.account()).holds(Role.LEADER)).isTrue();
        assertThat(on(today.plusDays(6), deputy.account()).holds(Role.LEADER)).isFalse();

        web.post(web.page().selectFirst("#given form").attr("action"));
        assertThat(on(today.plusDays(2), deputy.account()).holds(Role.LEADER)).isFalse();
        assertThat(web.page().select("#given").text()).contains("Đã thu hồi");
    }

    @Test
    void aSeatTheLenderLosesIsLostForTheDelegateToo() {
        var head = officials.appoint(agency, Role.UNIT_HEAD);
        var colleague = officials.appoint(agency, Role.SPECIALIST);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        lend(head, colleague.login(), today);
        assertThat(on(today, colleague.account()).holds(Role.UNIT_HEAD)).isTrue();
        posts.place(head.officer(), Set.of());
        assertThat(on(today, colleague.account()).holds(Role.UNIT_HEAD)).isFalse();
    }

    @Test
    void seatsAreNotLentToAnotherAgencyNorLentOn() {
        var head = officials.appoint(agency, Role.UNIT_HEAD);
        var stranger = officials.appoint(UUID.randomUUID(), Role.SPECIALIST);
        var colleague = officials.appoint(agency, Role.SPECIALIST);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        assertThat(lend(head, stranger.login(), today).status()).isEqualTo(422);
        lend(head, colleague.login(), today);
        var web = Web.at(port);
        officials.welcome(web, colleague);
        Officials.firstSignIn(web, colleague.login());
        web.get("/account/delegations");
        assertThat(web.page().select("#received").text()).contains("Trưởng phòng");
        assertThat(web.page().select("input[name=seat]").eachAttr("value")).allMatch(value -> value.endsWith("SPECIALIST"));
        web.post("/account/delegations", "to", head.login(), "seat", new Seat(agency, agency, Role.UNIT_HEAD, null).agencyId() + "." + agency + ".UNIT_HEAD",
                "startsOn", today, "endsOn", today, "reason", "x");
        assertThat(web.status()).isEqualTo(422);
    }

    private Web lend(Officials.Official head, String to, LocalDate today) {
        var web = Web.at(port);
        officials.welcome(web, head);
        Officials.firstSignIn(web, head.login());
        web.get("/account/delegations");
        return web.post("/account/delegations", "to", to, "seat", web.page().select("input[name=seat]").val(), "startsOn", today,
                "endsOn", today.plusDays(3), "reason", "Nghỉ phép");
    }
}
