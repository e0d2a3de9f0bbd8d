package vn.ngomon.platform.journal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.journal.JournalEntries.Cursor;
import vn.ngomon.platform.time.AfterCommit;

/** One step of one consumer: cursor, entries and whatever the consumer writes commit together. */
@Repository
class Consumption {

    private final JdbcClient db;
    private final JournalEntries entries;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    /** How far beyond its cursor a consumer has found nothing of interest: the cursor stays, but that tail is not read again. */
    private record Looked(Cursor cursor, Cursor upTo) {}

    Consumption(JdbcClient db, JournalEntries entries) {
        this.db = db;
        this.entries = entries;
    }

    void introduce(JournalConsumer consumer) {
        db.sql("insert into journal_consumer (name, tx, entry_id) values (:name, :tx, :id) on conflict (name) do nothing")
                .param("name", consumer.name()).param("tx", Cursor.START.tx()).param("id", Cursor.START.entry())
                .update();
    }

    /** @return how many entries were read; 0 also when another node holds the cursor */
    @Transactional
    public int step(JournalConsumer consumer, int size) {
        var cursor = lock(consumer.name());
        if (cursor.isEmpty()) {
            return 0;
        }
        var before = looked.get(consumer.name());
        var from = before != null && before.cursor().equals(cursor.get()) ? before.upTo() : cursor.get();
        var end = entries.end(from);
        if (end.isEmpty()) {
            return 0;
        }
        var batch = entries.between(from, end.get(), consumer.types(), size);
        if (!batch.isEmpty()) {
            consumer.read(batch.stream().map(JournalEntries.Read::entry).toList());
        }
        var last = batch.size() == size ? batch.getLast().cursor() : end.get();
        if (!batch.isEmpty() || last.isFarFrom(cursor.get())) {
            move(consumer, last);
        } else {
            AfterCommit.run(() -> looked.put(consumer.name(), new Looked(cursor.get(), last)));
        }
        return batch.size();
    }

    private void move(JournalConsumer consumer, Cursor last) {
        db.sql("update journal_consumer set tx = :tx, entry_id = :id, failures = 0, error = null, failed_at = null where name = :name")
                .param("tx", last.tx()).param("id", last.entry()).param("name", consumer.name())
                .update();
    }

    @Transactional
    public void failed(JournalConsumer consumer, RuntimeException failure) {
        db.sql("update journal_consumer set failures = failures + 1, error = :error, failed_at = :at where name = :name")
                .param("error", failure.getClass().getName()).param("at", OffsetDateTime.now(ZoneOffset.UTC))
                .param("name", consumer.name())
                .update();
    }

    private Optional<Cursor> lock(String name) {
        return db.sql("select tx, entry_id from journal_consumer where name = :name for update skip locked")
                .param("name", name)
                .query((row, number) -> new Cursor(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }
}
