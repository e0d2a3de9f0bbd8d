package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Keys;
import vn.ngomon.platform.ui.TooMany;

/** Whose key a request carries: in its form, its address or its header. */
@Component
class Callers {

    private static final String SCHEME = "Bearer ";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Keys keys;
    private final Reports reports;
    private final Open311Properties settings;

    Callers(Keys keys, Reports reports, Open311Properties settings) {
        this.keys = keys;
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * @param keyless whom a conformance run takes a request without a key for
     * @throws Wrong without a key that may write
     */
    Actor get(HttpServletRequest request, Optional<Actor> keyless) {
        var key = Optional.ofNullable(request.getParameter("api_key")).map(String::strip).filter(given -> !given.isEmpty()).or(() -> bearer(request));
        return key.isPresent() ? keys.holder(key.get(), Open311Properties.SCOPE).orElseThrow(() -> Wrong.of(403, "key"))
                : keyless.orElseThrow(() -> Wrong.of(403, "key-missing"));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** @throws TooMany for a key that has sent as many reports within an hour as one may */
    void admit(Actor caller) {
        if (reports.sentWithin(caller.accountId(), HOUR) >= settings.mostAnHour()) {
            throw new TooMany(HOUR.dividedBy(4));
        }
    }
}
