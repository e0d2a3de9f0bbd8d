package vn.ngomon.government.dossier.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;

@NgomonTest
class LookupAttemptsTest {

    @Autowired LookupAttempts attempts;

    @Test
    void guessesAtTheSameMomentGetNoFurtherThanGuessesInARow() throws Exception {
        var device = UUID.randomUUID().toString();
        int allowed = 0;
        try (var guessers = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Future<LookupAttempts.Turn>>();
            for (int i = 0; i < 60; i++) {
                var number = "H57-" + UUID.randomUUID();
                answers.add(guessers.submit(() -> attempts.attempt(device, number)));
            }
            for (var answer : answers) {
                allowed += answer.get() instanceof LookupAttempts.Turn.Now ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(12);
        attempts.succeeded(device, "H57");
        assertThat(attempts.attempt(device, "H57-" + UUID.randomUUID())).isEqualTo(new LookupAttempts.Turn.Now(Duration.ZERO));
    }

    @Test
    void aNumberThatManyMissAnswersSlowlyAndNeverRefuses() {
        var number = "T-" + UUID.randomUUID();
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.attempt(UUID.randomUUID().toString(), number)).isEqualTo(new LookupAttempts.Turn.Now(Duration.ZERO));
        }
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.attempt(UUID.randomUUID().toString(), number)).isEqualTo(new LookupAttempts.Turn.Now(Duration.ofSeconds(2)));
        }
        attempts.succeeded(UUID.randomUUID().toString(), number);
        assertThat(attempts.attempt(UUID.randomUUID().toString(), number)).isEqualTo(new LookupAttempts.Turn.Now(Duration.ZERO));
    }
}
