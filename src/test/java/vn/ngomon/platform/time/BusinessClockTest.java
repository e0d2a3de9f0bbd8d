package vn.ngomon.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant TRUE_TIME = Instant.parse("2020-11-23T03:00:00Z");
    private static final Instant ENTERED = Instant.parse("2020-11-24T02:00:00Z");

    private final BusinessClock clock = new BusinessClock();

    @Test
    void whatIsEnteredLateHasBothItsTimesInASimulationToo() {
        BusinessClock.at(ENTERED, () -> {
            assertThat(clock.instant()).isEqualTo(ENTERED);
            assertThat(BusinessClock.<Instant>stating(TRUE_TIME, clock::instant)).isEqualTo(TRUE_TIME);
            assertThat(BusinessClock.<Boolean>stating(TRUE_TIME, BusinessClock::isSimulated)).isTrue();
            return clock.instant();
        });
    }

    @Test
    void aSimulatedMomentIsItselfWhateverIsStatedAroundIt() {
        assertThat(BusinessClock.<Instant>stating(TRUE_TIME, () -> BusinessClock.at(ENTERED, clock::instant))).isEqualTo(ENTERED);
    }

    @Test
    void nothingIsStatedAfterwards() {
        BusinessClock.stating(TRUE_TIME, clock::instant);
        assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
