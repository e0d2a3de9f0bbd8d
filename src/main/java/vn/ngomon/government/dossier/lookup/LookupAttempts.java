package vn.ngomon.government.dossier.lookup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts look-ups by secret before they are judged. A device that keeps missing is sent away for a while. A number that is missed by
 * many only answers slowly, and never refuses: a stranger's guesses must not keep out who holds the slip. That is enough, because the
 * secret has 39 bits: at a hundred guesses a second, from however many devices, one dossier would stand for 136 years on average. Whole
 * families and villages share an address, so that is never counted. Attempts at the same count come one after the other: its row is
 * locked before it is read, always in the same order. Wall clock: patience is not business time.
 */
@Repository
public class LookupAttempts {

    private static final int PER_DEVICE = 12;
    private static final int PER_NUMBER = 30;
    private static final int PER_PROGRAM = 10;
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Clock clock = Clock.systemUTC();

    LookupAttempts(JdbcClient db) {
        this.db = db;
    }

    /** Whether an attempt may be made. */
    public sealed interface Turn {

        /** @param pause before it is answered, right or wrong alike, so that the time tells nothing */
        record Now(Duration pause) implements Turn {}

        record Later(Duration after) implements Turn {}
    }

    @Transactional
    public Turn attempt(String device, String number) {
        var now = clock.instant();
        var device_ = key("device", device);
        var number_ = key("number", number.strip().toUpperCase());
        var keys = Stream.of(device_, number_).sorted(Arrays::compareUnsigned).toList();
        keys.forEach(key -> lock(key, now));
        var blocked = blockedUntil(device_, now);
        if (blocked.isPresent()) {
            return new Turn.Later(Duration.between(now, blocked.get()));
        }
        block(device_, count(device_, now) >= PER_DEVICE, now);
        return new Turn.Now(count(number_, now) > PER_NUMBER ? PAUSE : Duration.ZERO);
    }

    /**
     * A program's attempt, counted by the number alone and apart from people's, so that guessing programs keep nobody from the page.
     *
     * @return how long a wrong guess has to wait; empty when there were few
     */
    @Transactional
    public Optional<Duration> attempt(String number) {
        var now = clock.instant();
        var key = key("program", number);
        lock(key, now);
        var blocked = blockedUntil(key, now);
        if (blocked.isEmpty()) {
            block(key, count(key, now) >= PER_PROGRAM, now);
        }
        return blocked.map(until -> Duration.between(now, until));
    }

    /** A program had the right secret. */
    @Transactional
    public void succeeded(String number) {
        db.sql("delete from dossier_lookup_attempt where key = :key").param("key", key("program", number)).update();
    }

    /** It was the right secret: this device and this number start anew. */
    @Transactional
    public void succeeded(String device, String number) {
        Stream.of(key("device", device), key("number", number.strip().toUpperCase())).sorted(Arrays::compareUnsigned)
                .forEach(key -> db.sql("delete from dossier_lookup_attempt where key = :key").param("key", key).update());
    }

    private Optional<Instant> blockedUntil(byte[] key, Instant now) {
        return db.sql("select blocked_until from dossier_lookup_attempt where key = :key and blocked_until > :now").param("key", key)
                .param("now", at(now)).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    private void lock(byte[] key, Instant now) {
        db.sql("""
                insert into dossier_lookup_attempt (key, failures, failed_at) values (:key, 0, :now)
                on conflict (key) do update set key = excluded.key""").param("key", key).param("now", at(now)).update();
    }

    private int count(byte[] key, Instant now) {
        return db.sql("""
                update dossier_lookup_attempt set failed_at = :now, failures = case when failed_at < :forgotten then 1 else failures + 1 end
                where key = :key returning failures""")
                .param("key", key).param("now", at(now)).param("forgotten", at(now.minus(MEMORY))).query(Integer.class).single();
    }

    private void block(byte[] key, boolean tooMany, Instant now) {
        if (tooMany) {
            db.sql("update dossier_lookup_attempt set blocked_until = :until where key = :key").param("until", at(now.plus(WAIT))).param("key", key).update();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT9M")
    void forget() {
        db.sql("delete from dossier_lookup_attempt where failed_at < :then").param("then", at(clock.instant().minus(MEMORY))).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] key(String kind, String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + "\n" + word).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
