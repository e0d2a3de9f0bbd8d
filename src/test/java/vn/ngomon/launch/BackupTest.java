package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province's whole memory carried from one running machine to another. */
class BackupTest {

    private static final String TABLES = """
            create table ledger_a (id bigint generated always as identity primary key, word text);
            create table ledger_b (id bigint primary key references ledger_a, part_of bigint references ledger_b)""";

    private static Instance old;
    private static Instance fresh;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws SQLException {
        old = Instance.start("--empty");
        fresh = Instance.start("--empty");
        execute(old, TABLES);
        execute(fresh, TABLES);
    }

    @AfterAll
    static void end() {
        old.close();
        fresh.close();
    }

    @Test
    void aBackupWhileOthersWriteIsOneMoment() throws Exception {
        var done = new AtomicBoolean();
        var written = new CountDownLatch(20);
        var writer = Thread.ofPlatform().start(() -> writePairs(done, written));
        assertThat(written.await(1, TimeUnit.MINUTES)).as("pairs are written").isTrue();
        var file = folder.resolve("busy.backup");
        var backup = old.command("backup", file.toString());
        done.set(true);
        writer.join();
        assertThat(backup.code()).as(backup.printed()).isZero();

        var restore = fresh.command("restore", file.toString());
        assertThat(restore.code()).as(restore.printed()).isZero();
        assertThat(number(fresh, "select count(*) from ledger_a")).isPositive()
                .isLessThan(number(old, "select count(*) from ledger_a"))
                .isEqualTo(number(fresh, "select count(*) from ledger_b"));
        execute(fresh, "insert into ledger_a (word) values ('after')");
    }

    private static void writePairs(AtomicBoolean done, CountDownLatch written) {
        try (var connection = old.connect(); var insert = connection.prepareStatement("""
                with a as (insert into ledger_a (word) values ('Thừa Thiên Huế' || E'\\t\\\\\\n') returning id)
                insert into ledger_b select id, null from a""")) {
            connection.setAutoCommit(false);
            while (!done.get()) {
                insert.execute();
                connection.commit();
                written.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void filesComeAlongAndAHalfWrittenOneStaysBehind() throws Exception {
        var whole = put(old, "a receipt", "a receipt");
        var half = put(old, "half", "the whole of it");
        var file = folder.resolve("files.backup");
        assertThat(old.command("backup", file.toString()).code()).isZero();
        assertThat(fresh.command("restore", file.toString()).code()).isZero();
        assertThat(fresh.data().resolve(whole)).hasContent("a receipt");
        assertThat(fresh.data().resolve(half)).doesNotExist();
    }

    @Test
    void theJournalKeepsItsOrderAndItsReadersTheirPlaceInAClusterThatCountsFromElsewhere() throws Exception {
        execute(old, """
                create table journal_entry_early partition of journal_entry
                for values from ('01000000-0000-7000-8000-000000000000') to ('01100000-0000-7000-8000-000000000000')""");
        execute(old, "do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$");
        execute(old, ENTRY.formatted("first"));
        execute(old, """
                insert into journal_consumer (name, tx, entry_id) select 'test-reader', tx, id from journal_entry where type = 'first'""");
        execute(old, ENTRY.formatted("second"));
        var file = folder.resolve("journal.backup");
        assertThat(old.command("backup", file.toString()).code()).isZero();
        assertThat(fresh.command("restore", file.toString()).code()).isZero();

        assertThat(number(fresh, "select count(*) from journal_entry where tx >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint")).isZero();
        assertThat(number(fresh, """
                select count(*) from journal_entry e join journal_consumer c on (e.tx, e.id) > (c.tx, c.entry_id)
                where c.name = 'test-reader' and e.type = 'second'""")).isOne();
        assertThat(number(fresh, """
                select count(*) from journal_entry e join journal_consumer c on (e.tx, e.id) > (c.tx, c.entry_id)
                where c.name = 'test-reader' and e.type = 'first'""")).isZero();
        execute(fresh, ENTRY.formatted("third"));
        assertThat(number(fresh, "select (max(tx) filter (where type = 'third') > max(tx) filter (where type = 'second'))::int from journal_entry")).isOne();
        assertThat(number(fresh, "select count(*) from journal_entry_early")).isZero();
    }

    private static final String ENTRY = """
            insert into journal_entry (id, subject_kind, subject_id, sequence, type, occurred_at, recorded_at, actor, data,
                                       simulated, previous_hash, hash)
            values (uuidv7(), 'test', gen_random_uuid(), 1, '%s', now(), now(), gen_random_uuid(), '{}', false, '', '')""";

    @Test
    void oneFlippedByteIsRefusedAndNothingChanges() throws Exception {
        var file = folder.resolve("whole.backup");
        assertThat(old.command("backup", file.toString()).code()).isZero();
        execute(fresh, "insert into ledger_a (word) values ('must stay')");
        long before = number(fresh, "select count(*) from ledger_a");
        var bytes = Files.readAllBytes(file);
        for (double place : new double[] {0, 0.1, 0.5, 0.9, 0.999}) {
            var flipped = bytes.clone();
            flipped[(int) (place * (bytes.length - 1))] ^= 4;
            var damaged = Files.write(folder.resolve("damaged" + place), flipped);
            var answer = fresh.command("restore", damaged.toString());
            assertThat(answer.code()).isOne();
            assertThat(answer.printed()).contains("Nothing was changed.", "damaged");
        }
        assertThat(number(fresh, "select count(*) from ledger_a")).isEqualTo(before);
    }

    @Test
    void aBackupOfAnotherSchemaIsRefusedInWords() throws Exception {
        execute(old, "update flyway_schema_history set checksum = checksum + 1 where version = '20.1'");
        var file = folder.resolve("other.backup");
        var made = old.command("backup", file.toString());
        execute(old, "update flyway_schema_history set checksum = checksum - 1 where version = '20.1'");
        assertThat(made.code()).isZero();
        var answer = fresh.command("restore", file.toString());
        assertThat(answer.code()).isOne();
        assertThat(answer.printed()).contains("Nothing was changed.", "another database schema");
    }

    @Test
    void aBackupNeverOverwritesAndIsReadByItsOwnerOnly() throws IOException {
        var file = folder.resolve("mine.backup");
        assertThat(old.command("backup", file.toString()).code()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(old.command("backup", file.toString()).printed()).contains("never overwrites");
        assertThat(old.command("backup").code()).isEqualTo(2);
        assertThat(old.command("nonsense").code()).isEqualTo(2);
    }

    private static Path put(Instance instance, String content, String nameOf) throws Exception {
        var name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(nameOf.getBytes(StandardCharsets.UTF_8)));
        var path = Path.of("files", name.substring(0, 2), name);
        Files.createDirectories(instance.data().resolve(path).getParent());
        Files.writeString(instance.data().resolve(path), content);
        return path;
    }

    private static long number(Instance instance, String query) throws SQLException {
        try (var connection = instance.connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Instance instance, String sql) throws SQLException {
        try (var connection = instance.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
