package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
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
            var answers = new ArrayList<Future<Optional<Duration>>>();
            for (int i = 0; i < 60; i++) {
                var number = "H57-" + UUID.randomUUID();
                answers.add(guessers.submit(() -> attempts.attempt(device, number)));
            }
            for (var answer : answers) {
                allowed += answer.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(12);
        attempts.succeeded(device, "H57");
        assertThat(attempts.attempt(device, "H57-" + UUID.randomUUID())).isEmpty();
    }
}
