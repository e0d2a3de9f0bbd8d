package vn.ngomon.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** Base 32 of the ASCII secret of RFC 6238 appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void theCodesAreThoseOfTheStandard() {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(59)))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(1111111109)))).isEqualTo("081804");
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(1234567890)))).isEqualTo("005924");
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(20000000000L)))).isEqualTo("353130");
    }

    @Test
    void aCodeFitsOneStepEarlierAndLaterAndNeverTwice() {
        var now = Instant.ofEpochSecond(1234567890);
        var code = Totp.code(SECRET, Totp.step(now));
        assertThat(Totp.matching(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.matching(SECRET, code, now.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.matching(SECRET, code, now, Totp.step(now))).isEmpty();
    }

    @Test
    void waitsGrowToAnHour() {
        assertThat(Throttle.waitAfter(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.waitAfter(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Throttle.waitAfter(1000)).isEqualTo(Duration.ofHours(1));
    }
}
