package vn.ngomon.platform.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.time.BusinessClock;

/**
 * The one log of everything that happened. An entry is written in the same transaction as the change it tells of, under
 * the subject's row lock, so a subject's chain of hashes costs nothing and serialises nobody else.
 */
@Component
public class Journal {

    private final JournalEntries entries;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Wake wake;

    Journal(Partitions partitions, JournalEntries entries, JdbcTemplate jdbc, JsonMapper json, Wake wake) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.json = json;
        this.wake = wake;
    }

    /**
     * Writes down what happened to a subject that keeps no chain of its own. Part of the caller's transaction.
     *
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Subject subject, Happening happening) {
        var head = entries.lockHead(subject);
        var batch = new Batch();
        var written = append(subject, head, happening, batch);
        batch.add("update journal_head set sequence = ?, hash = ? where subject_kind = ? and subject_id = ?",
                written.head().sequence(), written.head().hash(), subject.kind(), subject.id());
        batch.flush(jdbc);
        return written.entry();
    }

    /**
     * Adds an entry to the writes of a caller that keeps the chain's end in the subject's own locked row and stores the
     * new one there.
     */
    public Written append(Subject subject, Head head, Happening happening, Batch batch) {
        var id = Ids.next();
        var sequence = head.sequence() + 1;
        var occurredAt = happening.occurredAt().truncatedTo(ChronoUnit.MICROS);
        var recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var data = json.writeValueAsString(happening.data());
        var simulated = BusinessClock.isSimulated();
        var hash = Chain.hash(head.hash(), id, subject, sequence, happening.type(), occurredAt, recordedAt,
                happening.actor(), happening.onBehalfOf(), happening.action(), happening.from(), happening.to(),
                happening.reason(), data, simulated);
        batch.add("""
                insert into journal_entry (id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor,
                    on_behalf_of, action, from_step, to_step, reason, data, simulated, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)""",
                id, subject.kind(), subject.id(), sequence, happening.type(), occurredAt, recordedAt, happening.actor(),
                happening.onBehalfOf(), happening.action(), happening.from(), happening.to(), happening.reason(), data,
                simulated, head.hash(), hash);
        wake.afterCommit(happening.type());
        return new Written(id, new Head(sequence, hash));
    }

    /** A subject's whole history, oldest first. */
    public List<Entry> history(Subject subject) {
        return entries.of(subject);
    }

    /** What was done to a subject of any kind, newest first, before an entry. */
    public List<Entry> about(UUID subjectId, @Nullable UUID before, int limit) {
        return entries.about(subjectId, before, limit);
    }

    /** What an account did, newest first, before an entry. */
    public List<Entry> by(UUID actor, @Nullable UUID before, int limit) {
        return entries.by(actor, before, limit);
    }

    /** Several subjects' whole histories at once, each oldest first, whatever their kinds. */
    public Map<UUID, List<Entry>> histories(Collection<UUID> subjects) {
        return entries.of(subjects).stream().collect(Collectors.groupingBy(entry -> entry.subject().id()));
    }

    /** What was written: the entry's id and the chain's new end. */
    public record Written(UUID entry, Head head) {}
}
