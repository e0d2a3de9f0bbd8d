package vn.ngomon.platform.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.account.Accounts;

/**
 * Counts attempts in the database, so that every node sees them, and makes the next one wait: 30 seconds at the limit,
 * twice as long each time after, an hour at most. An attempt is counted before it is judged, so that a thousand at once
 * get no further than a thousand in a row.
 */
@Repository
public class Throttle {

    /** What is counted: a digest, never a name or a number in the clear. */
    public record Count(byte[] key, int limit) {

        public static Count of(int limit, Object... words) {
            var text = new StringBuilder();
            for (var word : words) {
                text.append(word).append('\n');
            }
            return new Count(Secrets.digest(text.toString()), limit);
        }
    }

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient db;

    Throttle(JdbcClient db) {
        this.db = db;
    }

    /**
     * The counts' rows are locked before they are read, always in the same order: attempts made at the same moment come one after the other.
     *
     * @return until when to wait; empty when the attempt may be made. A refused attempt does not lengthen the wait.
     */
    @Transactional
    public Optional<Instant> attempt(List<Count> counts) {
        var now = Accounts.now();
        var ordered = counts.stream().sorted((one, other) -> Arrays.compareUnsigned(one.key(), other.key())).toList();
        ordered.forEach(count -> lock(count, now));
        var blocked = blocked(ordered, now);
        if (blocked.isEmpty()) {
            ordered.forEach(count -> add(count, now));
        }
        return blocked;
    }

    public Optional<Instant> blocked(List<Count> counts) {
        return blocked(counts, Accounts.now());
    }

    private Optional<Instant> blocked(List<Count> counts, OffsetDateTime now) {
        return counts.stream().map(count -> blockedUntil(count, now)).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /**
     * Counts what is allowed so many times a day, in one statement and with no lock held longer than the caller's transaction.
     *
     * @return until when to wait; empty when it was counted
     */
    public Optional<Instant> take(Count count) {
        var now = Accounts.now();
        var taken = db.sql("""
                insert into sign_in_counter as c (key, failures, failed_at) values (:key, 1, :now)
                on conflict (key) do update set failed_at = :now, failures = case when c.failed_at < :forgotten then 1 else c.failures + 1 end,
                    blocked_until = case when c.failed_at >= :forgotten and c.failures + 1 >= :limit
                        then :now + least(interval '1 hour', interval '30 seconds' * power(2, least(c.failures + 1 - :limit, 12))) end
                where c.blocked_until is null or c.blocked_until <= :now
                returning failures""")
                .param("key", count.key()).param("now", now).param("forgotten", now.minus(MEMORY)).param("limit", count.limit()).query(Integer.class).optional();
        return taken.isPresent() ? Optional.empty() : Optional.of(blockedUntil(count, now).orElse(now.plus(FIRST_WAIT).toInstant()));
    }

    /** How often it was counted of late. */
    public int seen(Count count) {
        return db.sql("select failures from sign_in_counter where key = :key and failed_at >= :since").param("key", count.key())
                .param("since", Accounts.now().minus(MEMORY)).query(Integer.class).optional().orElse(0);
    }

    /** It was the right one: the counts start anew. */
    @Transactional
    public void succeeded(List<Count> counts) {
        counts.forEach(count -> db.sql("delete from sign_in_counter where key = :key").param("key", count.key()).update());
    }

    /** It was the right one, but others may be guessed at from here: only this attempt is taken back. */
    public void takeBack(Count count) {
        db.sql("update sign_in_counter set failures = greatest(failures - 1, 0), blocked_until = null where key = :key")
                .param("key", count.key()).update();
    }

    private Optional<Instant> blockedUntil(Count count, OffsetDateTime now) {
        return db.sql("select blocked_until from sign_in_counter where key = :key and blocked_until > :now")
                .param("key", count.key()).param("now", now).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    private void lock(Count count, OffsetDateTime now) {
        db.sql("""
                insert into sign_in_counter (key, failures, failed_at) values (:key, 0, :now)
                on conflict (key) do update set key = excluded.key""").param("key", count.key()).param("now", now).update();
    }

    private void add(Count count, OffsetDateTime now) {
        int failures = db.sql("""
                update sign_in_counter set failed_at = :now, failures = case when failed_at < :forgotten then 1 else failures + 1 end
                where key = :key returning failures""")
                .param("key", count.key()).param("now", now).param("forgotten", now.minus(MEMORY)).query(Integer.class).single();
        if (failures >= count.limit()) {
            db.sql("update sign_in_counter set blocked_until = :until where key = :key")
                    .param("until", now.plus(waitAfter(failures - count.limit()))).param("key", count.key()).update();
        }
    }

    static Duration waitAfter(int beyond) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void forget() {
        db.sql("delete from sign_in_counter where failed_at < :then").param("then", Accounts.now().minus(MEMORY)).update();
    }
}
