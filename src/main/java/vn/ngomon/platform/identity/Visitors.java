package vn.ngomon.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.ngomon.platform.identity.signin.Devices;
import vn.ngomon.platform.identity.signin.Secrets;
import vn.ngomon.platform.identity.signin.Throttle;
import vn.ngomon.platform.time.BusinessClock;

/**
 * What a feature that is open to everybody may know of who is at the door: marks that tell visitors apart and lead back to nobody, and how often
 * they came. Addresses are never kept: a mark of one is good for a day.
 */
@Service
public class Visitors {

    private final Devices devices;
    private final Secrets secrets;
    private final Throttle throttle;
    private final InstantSource clock;

    Visitors(Devices devices, Secrets secrets, Throttle throttle, InstantSource clock) {
        this.devices = devices;
        this.secrets = secrets;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * So many of something a day; beyond that each next one waits, longer every time.
     *
     * @param what with the mark of who: {@code report by <account>}
     */
    public record Limit(String what, int most) {}

    /** The mark of a browser: the same for two years, whoever signs in there. */
    public UUID device(HttpServletRequest request, HttpServletResponse response) {
        var digest = ByteBuffer.wrap(Secrets.digest(secrets.sign("mark of " + devices.of(request, response))));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** The mark of a network address, another one every day. Offices, schools and whole mobile networks share one. */
    public String address(HttpServletRequest request) {
        return secrets.sign(clock.instant().atZone(BusinessClock.ZONE).toLocalDate() + " " + request.getRemoteAddr());
    }

    /** @return until when to wait; empty when it was counted */
    public Optional<Instant> take(Limit limit) {
        return throttle.take(Throttle.Count.of(limit.most(), limit.what()));
    }

    /** How often of late. */
    public int seen(Limit limit) {
        return throttle.seen(Throttle.Count.of(limit.most(), limit.what()));
    }

    /** So that what was handed out is known again when it comes back. */
    public String sign(String text) {
        return secrets.sign(text);
    }
}
