package vn.ngomon.platform.journal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every chain and names the first entry that does not fit. */
@Component
public class JournalVerification {

    private static final String HEADS = "select subject_kind, subject_id, sequence, hash from journal_head";

    private final JdbcTemplate jdbc;
    private final List<ChainHeads> heads;

    JournalVerification(DataSource database, List<ChainHeads> heads) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(1_000);
        this.heads = heads;
    }

    /** @param broken the first entry that does not fit, described; empty when all is whole */
    public record Result(long entries, long chains, Optional<String> broken) {}

    public long count() {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from journal_entry", Long.class)).orElse(0L);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify() {
        return verify(entries -> { });
    }

    /** @param progress told how many more entries were looked at */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(LongConsumer progress) {
        var walk = new Walk();
        jdbc.query("""
                select id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, on_behalf_of, action,
                    from_step, to_step, reason, data, simulated, previous_hash, hash
                from journal_entry order by subject_id, subject_kind, sequence""", row -> {
            var subject = new Subject(row.getString(2), row.getObject(3, UUID.class));
            var hash = Chain.hash(row.getBytes(16), row.getObject(1, UUID.class), subject, row.getLong(4), row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, OffsetDateTime.class).toInstant(),
                    row.getObject(8, UUID.class), row.getObject(9, UUID.class), row.getString(10), row.getString(11),
                    row.getString(12), row.getString(13), row.getString(14), row.getBoolean(15));
            walk.meet(subject, new Head(row.getLong(4), row.getBytes(17)), row.getBytes(16), hash, row.getString(1));
            progress.accept(1);
        });
        return new Result(walk.entries, walk.chains, walk.broken.or(this::cutTail));
    }

    private Optional<String> cutTail() {
        var union = new StringBuilder(HEADS);
        heads.forEach(source -> union.append(" union all ").append(source.query()));
        return jdbc.queryForList("""
                select h.subject_kind || ' ' || h.subject_id from (%s) h
                where h.sequence > 0 and not exists (
                    select from journal_entry e
                    where e.subject_id = h.subject_id and e.subject_kind = h.subject_kind and e.sequence = h.sequence and e.hash = h.hash)
                limit 1""".formatted(union), String.class).stream().findFirst().map(subject -> subject + ": the end is missing");
    }

    private static final class Walk {

        private long entries;
        private long chains;
        private Optional<String> broken = Optional.empty();
        private Subject subject = new Subject("", new UUID(0, 0));
        private Head head = Head.NONE;

        void meet(Subject next, Head stored, byte[] previous, byte[] recomputed, String entry) {
            entries++;
            if (!next.equals(subject)) {
                chains++;
                subject = next;
                head = Head.NONE;
            }
            var fits = stored.sequence() == head.sequence() + 1 && Arrays.equals(previous, head.hash())
                    && Arrays.equals(stored.hash(), recomputed);
            if (!fits && broken.isEmpty()) {
                broken = Optional.of("%s %s: entry %d (%s)".formatted(next.kind(), next.id(), stored.sequence(), entry));
            }
            head = stored;
        }
    }
}
