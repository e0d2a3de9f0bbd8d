package vn.ngomon.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class BrieflyTest {

    private final Briefly<String, Integer> kept = new Briefly<>(10);
    private final AtomicInteger asked = new AtomicInteger();

    private Integer count(String key) {
        return asked.incrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofManyWhoAskTheSameAtOnceOneAsksTheSource() throws Exception {
        var answering = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 50; i++) {
                answers.add(people.submit(() -> kept.get("a", key -> {
                    await(answering);
                    return count(key);
                })));
            }
            Thread.sleep(100);
            answering.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isOne();
            }
        }
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anAnswerReadBeforeItWasForgottenIsNotKept(int way) throws Exception {
        var begun = new CountDownLatch(1);
        var answering = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = people.submit(() -> kept.get("a", key -> {
                begun.countDown();
                await(answering);
                return -1;
            }));
            await(begun);
            switch (way) {
                case 0 -> kept.forget("a");
                case 1 -> kept.forgetIf(value -> false);
                default -> kept.forgetAll();
            }
            answering.countDown();
            assertThat(old.get()).isEqualTo(-1);
        }
        assertThat(kept.get("a", this::count)).isOne();
    }

    @Test
    void whatIsForgottenInATransactionIsForgottenAgainAtItsEnd() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            kept.forget("a");
            assertThat(kept.get("a", key -> -1)).as("read by somebody before the commit").isEqualTo(-1);
            TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(kept.get("a", this::count)).isOne();
    }

    @Test
    void neitherAFailureNorAnAbsenceIsKept() {
        assertThatThrownBy(() -> kept.get("a", key -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(kept.find("a", key -> Optional.empty())).isEmpty();
        assertThat(kept.get("a", this::count)).isOne();
        assertThat(kept.get("a", this::count)).isOne();
    }
}
