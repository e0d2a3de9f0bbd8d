package vn.ngomon.platform.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.signin.Totp;

/** Officials with a password and a telephone, as a real province has them. */
@Component
class Officials {

    static final String PASSWORD = "mua he nam ay rat xanh";

    record Official(UUID account, UUID officer, String login) {}

    private final Identity identity;
    private final TestSeats seats;

    Officials(Identity identity, TestSeats seats) {
        this.identity = identity;
        this.seats = seats;
    }

    Official appoint(UUID agency, Role... roles) {
        return appoint(agency, Arrays.stream(roles).map(role -> new Seat(agency, agency, role, null)).collect(Collectors.toSet()));
    }

    Official appoint(UUID agency, Set<Seat> held) {
        var officer = UUID.randomUUID();
        var login = "official-" + Sample.digits(9);
        seats.place(officer, held);
        var account = identity.createOfficial(Actor.SYSTEM.accountId(), officer, login, "Cán bộ " + login, agency).orElseThrow();
        return new Official(account, officer, login);
    }

    /** Opens the welcome link and chooses the password. */
    void welcome(Web web, Official official) {
        choosePassword(web, identity.welcomeLink(Actor.SYSTEM.accountId(), official.account()));
    }

    static void choosePassword(Web web, String link) {
        web.get(link);
        web.post(link, "password", PASSWORD, "again", PASSWORD);
    }

    /** @return the secret in the new telephone; the browser stands on the page with the recovery codes. */
    static String firstSignIn(Web web, String login) {
        web.signIn(login, PASSWORD);
        var secret = web.page().selectFirst("#secret").text().replace(" ", "");
        web.post("/sign-in/set-up", "code", code(secret, 0));
        return secret;
    }

    /** @param later steps of 30 seconds from now: a code works once, so the next sign-in takes the next */
    static String code(String secret, int later) {
        return Totp.code(secret, Instant.now().getEpochSecond() / 30 + later);
    }
}
