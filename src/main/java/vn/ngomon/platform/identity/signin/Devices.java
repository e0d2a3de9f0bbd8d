package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;
import vn.ngomon.platform.identity.account.Accounts;

/**
 * Tells devices apart by a signed, long-lived cookie, because a network address does not: whole agencies share one. A
 * device that has signed in to an account before keeps its own count of failures there, so that strangers who guess at
 * the account cannot lock its owner out.
 */
@Repository
public class Devices {

    static final String COOKIE = "ngomon-device";
    private static final String SEEN = Devices.class.getName();

    private final JdbcClient db;
    private final Secrets secrets;

    Devices(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** The device of this request; a new one gets its cookie with the answer. */
    public UUID of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SEEN) instanceof UUID seen) {
            return seen;
        }
        var device = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).flatMap(this::read)
                .orElseGet(() -> issue(request, response));
        request.setAttribute(SEEN, device);
        return device;
    }

    private Optional<UUID> read(String value) {
        var parts = value.split("\\.", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        var expected = secrets.sign(parts[0]).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, parts[1].getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(UUID.fromString(parts[0])) : Optional.empty();
    }

    private UUID issue(HttpServletRequest request, HttpServletResponse response) {
        var device = UUID.randomUUID();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, device + "." + secrets.sign(device.toString()))
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(Duration.ofDays(730)).build().toString());
        return device;
    }

    boolean isKnown(UUID account, UUID device) {
        return db.sql("select 1 from known_device where account_id = :account and device_id = :device")
                .param("account", account).param("device", device).query(Integer.class).optional().isPresent();
    }

    void remember(UUID account, UUID device) {
        db.sql("""
                insert into known_device (account_id, device_id, first_seen, last_seen) values (:account, :device, :now, :now)
                on conflict (account_id, device_id) do update set last_seen = excluded.last_seen""")
                .param("account", account).param("device", device).param("now", Accounts.now()).update();
    }

    public void forgetAll(UUID account) {
        db.sql("delete from known_device where account_id = :account").param("account", account).update();
    }
}
