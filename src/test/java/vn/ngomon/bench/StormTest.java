package vn.ngomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ngomon.launch.Instance;

/** Two kills of each process in the suite; {@code -Dngomon.storm.kills=20} or {@code ./ngomon bench storm} for the whole storm. */
class StormTest {

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostOrDoubled() throws Exception {
        try (var instance = Instance.start("--empty")) {
            var result = new Storm(instance).rage(Integer.getInteger("ngomon.storm.kills", 2));
            assertThat(result.faults()).isEmpty();
            assertThat(result.dossiers()).isGreaterThan(5);
            assertThat(result.reports()).isGreaterThan(2);
            assertThat(result.photos()).isEqualTo(result.reports());
            assertThat(result.repeats()).isPositive();
        }
    }
}
