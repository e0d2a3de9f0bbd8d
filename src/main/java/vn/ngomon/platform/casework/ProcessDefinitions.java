package vn.ngomon.platform.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.DefinitionJson;
import vn.ngomon.platform.casework.definition.Finding;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** Published process definitions. Immutable, so each is read once and kept. */
@Component
public class ProcessDefinitions {

    private final JdbcClient db;
    private final Journal journal;
    private final InstantSource clock;
    private final Vocabulary words;
    private final Map<UUID, Definition> read = new ConcurrentHashMap<>();
    private final Map<UUID, List<Finding>> verified = new ConcurrentHashMap<>();

    ProcessDefinitions(JdbcClient db, Journal journal, InstantSource clock, Vocabulary words) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.words = words;
    }

    /** How a publication ended. */
    public sealed interface Publication {

        record Published(UUID id, int version) implements Publication {}

        /** The same document is the newest version already. */
        record Unchanged(UUID id, int version) implements Publication {}

        record Refused(List<Finding> findings) implements Publication {}

        record Unreadable(String message) implements Publication {}
    }

    private record Newest(UUID id, int version, byte[] hash) {}

    /** @param statutory the limit the step budgets must fit, or null */
    @Transactional
    public Publication publish(String document, @Nullable Limit statutory, Actor by) {
        Definition definition;
        try {
            definition = DefinitionJson.read(document);
        } catch (DefinitionJson.Unreadable e) {
            return new Publication.Unreadable(e.getMessage());
        }
        var findings = words.verifier().verify(definition, statutory);
        if (!findings.isEmpty()) {
            return new Publication.Refused(findings);
        }
        db.sql("select pg_advisory_xact_lock(hashtext('process_definition'), hashtext(:key))").param("key", definition.key()).query((row, n) -> 0).list();
        var hash = hash(document);
        var newest = newest(definition.key());
        if (newest.isPresent() && Arrays.equals(newest.get().hash(), hash)) {
            return new Publication.Unchanged(newest.get().id(), newest.get().version());
        }
        var id = Ids.next();
        var version = newest.map(Newest::version).orElse(0) + 1;
        var at = clock.instant();
        db.sql("""
                insert into process_definition (id, key, version, kind, document, hash, published_at, published_by)
                values (:id, :key, :version, :kind, :document::json, :hash, :at, :by)""")
                .param("id", id).param("key", definition.key()).param("version", version).param("kind", definition.kind())
                .param("document", document).param("hash", hash).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.accountId())
                .update();
        journal.append(new Subject("process", id), Happening.of("process.publish", at, by.accountId(),
                Map.of("key", definition.key(), "version", version)));
        return new Publication.Published(id, version);
    }

    /** Verifies without publishing: for editors and for a procedure's statutory limit. */
    public List<Finding> verify(Definition definition, @Nullable Limit statutory) {
        return words.verifier().verify(definition, statutory);
    }

    /** What the verifier says against a published definition today; worked out once, as neither changes while the program runs. */
    public List<Finding> findings(UUID id) {
        var known = verified.get(id);
        if (known == null) {
            known = List.copyOf(verify(get(id), null));
            verified.put(id, known);
        }
        return known;
    }

    /** @throws IllegalArgumentException when there is none of that id */
    public Definition get(UUID id) {
        var known = read.get(id);
        if (known != null) {
            return known;
        }
        // Never under the map's lock: who holds a connection would wait for who waits for one.
        var definition = db.sql("select document from process_definition where id = :id").param("id", id).query(String.class).optional()
                .map(DefinitionJson::read).orElseThrow(() -> new IllegalArgumentException("No process definition " + id));
        read.put(id, definition);
        return definition;
    }

    /** The newest version of a key. */
    public Optional<UUID> find(String key) {
        return newest(key).map(Newest::id);
    }

    /** A published version, as a list shows it. */
    public record Listed(UUID id, String key, String kind, int version, Instant publishedAt) {}

    /** Each process in its newest version, by key. */
    public List<Listed> newest(int most) {
        return db.sql("""
                select distinct on (key) id, key, kind, version, published_at from process_definition
                order by key, version desc limit :most""").param("most", most).query(ProcessDefinitions::listed).list();
    }

    /** A process's versions, newest first. */
    public List<Listed> versions(String key) {
        return db.sql("select id, key, kind, version, published_at from process_definition where key = :key order by version desc limit 100")
                .param("key", key).query(ProcessDefinitions::listed).list();
    }

    public Optional<Listed> find(UUID id) {
        return db.sql("select id, key, kind, version, published_at from process_definition where id = :id").param("id", id)
                .query(ProcessDefinitions::listed).optional();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(row.getObject("id", UUID.class), row.getString("key"), row.getString("kind"), row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private Optional<Newest> newest(String key) {
        return db.sql("select id, version, hash from process_definition where key = :key order by version desc limit 1")
                .param("key", key)
                .query((row, n) -> new Newest(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3))).optional();
    }

    private static byte[] hash(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
