package vn.ngomon.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;

@NgomonTest
class JournalTest {

    @Autowired Journal journal;
    @Autowired Consumption consumption;
    @Autowired Idempotency idempotency;
    @Autowired JournalVerification verification;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired JdbcTemplate jdbc;

    private static Happening happening(String type, Object value) {
        return Happening.of(type, Instant.now(), new UUID(0, 0), Map.of("value", value));
    }

    private TransactionTemplate apart() {
        var apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart;
    }

    private UUID write(Subject subject, String type, Object value) {
        return transaction.execute(status -> journal.append(subject, happening(type, value)));
    }

    @Test
    void anEntryBelongsToATransaction() {
        assertThatThrownBy(() -> journal.append(new Subject("test", Ids.next()), happening("test.alone", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSubjectsEntriesFormAnUnbrokenChainEvenWhenWrittenAtOnce() throws Exception {
        var subject = new Subject("test", Ids.next());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(i -> pool.submit(() -> write(subject, "test.raced", i)));
        }
        assertThat(journal.history(subject)).extracting(Entry::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void aChangedEntryAndACutTailAreNamed() {
        var subject = new Subject("test", Ids.next());
        write(subject, "test.first", "a");
        var second = write(subject, "test.second", "b");
        transaction.executeWithoutResult(status -> {
            db.sql("update journal_entry set reason = 'forged' where id = :id").param("id", second).update();
            assertThat(verification.verify().broken()).hasValueSatisfying(broken -> assertThat(broken).contains("entry 2", second.toString()));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            db.sql("delete from journal_entry where id = :id").param("id", second).update();
            assertThat(verification.verify().broken()).hasValueSatisfying(broken -> assertThat(broken).contains(subject.id().toString(), "end is missing"));
            status.setRollbackOnly();
        });
    }

    @Test
    void aConsumerReadsEverythingOnceInOrderThoughOlderTransactionsCommitLater() {
        var type = "test.read" + Ids.next();
        var read = new ArrayList<Object>();
        var consumer = new Reader(type, read);
        consumption.introduce(consumer);
        var subject = new Subject("test", Ids.next());
        transaction.executeWithoutResult(old -> {
            journal.append(new Subject("test", Ids.next()), happening(type, "older, committed last"));
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                pool.submit(() -> write(subject, type, "younger, committed first"));
            }
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                pool.submit(() -> consumption.step(consumer, 10));
            }
            assertThat(read).as("nothing may overtake a transaction still running").isEmpty();
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> consumption.step(consumer, 10) + read.size() >= 2);
        assertThat(read).containsExactly("older, committed last", "younger, committed first");
        assertThat(consumption.step(consumer, 10)).isZero();
    }

    @Test
    void aConsumerToWhomNothingIsOfInterestDoesNotReadTheSameTailForEver() {
        var consumer = new Reader("test.never" + Ids.next(), new ArrayList<>());
        consumption.introduce(consumer);
        var last = write(new Subject("test", Ids.next()), "test.other", 1);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(consumption.step(consumer, 10)).isZero();
            assertThat(cursor(consumer)).as("from the beginning of the journal to its end in one leap").isGreaterThanOrEqualTo(last);
        });
    }

    @Test
    void whatFollowsAPassageOfNoInterestIsReadOnceThoughTheFirstReadingFails() {
        var type = "test.after" + Ids.next();
        var read = new ArrayList<Object>();
        var failing = new AtomicBoolean();
        var consumer = new Reader(type, read) {
            @Override
            public void read(List<Entry> entries) {
                super.read(entries);
                if (failing.get()) {
                    throw new IllegalStateException("after reading");
                }
            }
        };
        consumption.introduce(consumer);
        write(new Subject("test", Ids.next()), type, "first");
        await().atMost(Duration.ofSeconds(10)).until(() -> consumption.step(consumer, 10) + read.size() >= 1);
        var here = cursor(consumer);
        write(new Subject("test", Ids.next()), "test.other", "of no interest");
        assertThat(consumption.step(consumer, 10)).isZero();
        assertThat(cursor(consumer)).as("too near to be worth a write").isEqualTo(here);
        failing.set(true);
        write(new Subject("test", Ids.next()), type, "second");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThatThrownBy(() -> consumption.step(consumer, 10)).isInstanceOf(IllegalStateException.class));
        failing.set(false);
        read.clear();
        assertThat(consumption.step(consumer, 10)).isOne();
        assertThat(consumption.step(consumer, 10)).isZero();
        assertThat(read).containsExactly("second");
    }

    private UUID cursor(JournalConsumer consumer) {
        return db.sql("select entry_id from journal_consumer where name = :name").param("name", consumer.name()).query(UUID.class).single();
    }

    @Test
    void aCommitWakesWhoReadsWhatItWroteAndNobodyElse() {
        var wake = new Wake();
        var woken = new ArrayList<String>();
        wake.register(Set.of("test.a"), () -> woken.add("reads a"));
        wake.register(Set.of("test.b"), () -> woken.add("reads b"));
        wake.register(Set.of(), () -> woken.add("reads all"));
        transaction.executeWithoutResult(status -> {
            wake.afterCommit("test.a");
            assertThat(woken).as("not before").isEmpty();
        });
        assertThat(woken).containsExactlyInAnyOrder("reads a", "reads all");
        transaction.executeWithoutResult(status -> {
            wake.afterCommit("test.b");
            status.setRollbackOnly();
        });
        assertThat(woken).hasSize(2);
    }

    @Test
    void aConsumerThatFailsLosesNothing() {
        var type = "test.fail" + Ids.next();
        var attempts = new AtomicInteger();
        var read = new ArrayList<Object>();
        var consumer = new Reader(type, read) {
            @Override
            public void read(List<Entry> entries) {
                if (attempts.incrementAndGet() == 1) {
                    throw new IllegalStateException("the first time");
                }
                super.read(entries);
            }
        };
        consumption.introduce(consumer);
        write(new Subject("test", Ids.next()), type, "kept");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThatThrownBy(() -> { consumption.step(consumer, 10); assertThat(attempts).hasPositiveValue(); })
                        .isInstanceOf(IllegalStateException.class));
        assertThat(consumption.step(consumer, 10)).isOne();
        assertThat(read).containsExactly("kept");
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        var account = Ids.next();
        var print = Idempotency.fingerprint("POST", "/x", "{}".getBytes());
        transaction.executeWithoutResult(status -> {
            var batch = new Batch();
            idempotency.keep(account, "k", print, Map.of("code", "A1"), batch);
            batch.flush(jdbc);
        });
        assertThat(idempotency.find(account, "k", print, Map.class)).hasValue(Map.of("code", "A1"));
        assertThat(idempotency.find(Ids.next(), "k", print, Map.class)).as("another account's key").isEmpty();
        assertThatThrownBy(() -> idempotency.find(account, "k", Idempotency.fingerprint("POST", "/x", "{1}".getBytes()), Map.class))
                .isInstanceOf(Idempotency.KeyReused.class);
    }

    private static class Reader implements JournalConsumer {

        private final String type;
        private final List<Object> read;

        Reader(String type, List<Object> read) {
            this.type = type;
            this.read = read;
        }

        @Override
        public String name() {
            return type;
        }

        @Override
        public Set<String> types() {
            return Set.of(type);
        }

        @Override
        public void read(List<Entry> entries) {
            entries.forEach(entry -> read.add(entry.data().get("value").asString()));
        }
    }

    @Test
    void aTransactionReadsARowOnceUntilItChangesAndEachTransactionForItself() {
        var memory = new TransactionMemory<String, Integer>();
        var reads = new AtomicInteger();
        Supplier<Integer> read = () -> memory.find("row", () -> Optional.of(reads.incrementAndGet())).orElseThrow();
        transaction.executeWithoutResult(status -> {
            assertThat(List.of(read.get(), read.get())).containsExactly(1, 1);
            apart().executeWithoutResult(inner -> assertThat(read.get()).isEqualTo(2));
            assertThat(read.get()).isEqualTo(1);
            memory.keep("row", 40);
            assertThat(read.get()).isEqualTo(40);
            memory.changed("row");
            assertThat(List.of(read.get(), read.get())).as("changed: read anew each time").containsExactly(3, 4);
        });
        assertThat(List.of(read.get(), read.get())).as("no transaction: nothing is remembered").containsExactly(5, 6);
    }

    /** Otherwise each null in a value's place, and each value in a null's, has the server parse and plan the statement again. */
    @Test
    void aNullIsSentAsTheTypeOfTheValuesInItsPlace() {
        var runsOfOnePlan = transaction.execute(status -> {
            for (int i = 0; i < 20; i++) {
                new Batch().add("select ? /* typed nulls */", i % 2 == 0 ? Ids.next() : null).flush(jdbc);
            }
            return db.sql("select max(generic_plans + custom_plans) from pg_prepared_statements where statement like '%typed nulls%'").query(Integer.class).single();
        });
        assertThat(runsOfOnePlan).isGreaterThan(10);
    }

    @Test
    void theLastWritesOfATransactionCommitThemselvesOrAreUndoneTogether() {
        var account = Ids.next();
        transaction.executeWithoutResult(status -> {
            var batch = kept(new Batch(), account, "first");
            batch.endsTransaction();
            batch.flush(jdbc);
            List<String> seen = apart().execute(other -> keys(account));
            assertThat(seen).as("seen by others before the transaction's own commit").containsExactly("first");
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            var batch = kept(kept(new Batch(), account, "second"), account, "first");
            batch.endsTransaction();
            batch.flush(jdbc);
        })).isInstanceOf(DuplicateKeyException.class);
        assertThat(keys(account)).containsExactly("first");
    }

    @Test
    void manyRowsOfOneStatementAreWrittenAllOrNone() {
        var account = Ids.next();
        transaction.executeWithoutResult(status -> kept(kept(kept(new Batch(), account, "a"), account, "b"), account, "c").flush(jdbc));
        assertThat(keys(account)).containsExactlyInAnyOrder("a", "b", "c");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> kept(kept(new Batch(), account, "d"), account, "a").flush(jdbc)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(keys(account)).hasSize(3);
    }

    private Batch kept(Batch batch, UUID account, String key) {
        idempotency.keep(account, key, new byte[] {1}, Map.of(), batch);
        return batch;
    }

    private List<String> keys(UUID account) {
        return db.sql("select key from idempotent_request where account_id = :account").param("account", account).query(String.class).list();
    }
}
