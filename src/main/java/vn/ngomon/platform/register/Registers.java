package vn.ngomon.platform.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.register.HistoryLine.Change;
import vn.ngomon.platform.register.RegisterChange.Problem;

/** Every register of the province. Changes run in the caller's transaction; nothing is ever overwritten or deleted. */
@Service
public class Registers {

    private final RegisterDefinitions definitions;
    private final RegisterRecords records;
    private final Schemas schemas;
    private final Journal journal;
    private final InstantSource clock;

    Registers(RegisterDefinitions definitions, RegisterRecords records, Schemas schemas, Journal journal, InstantSource clock) {
        this.definitions = definitions;
        this.records = records;
        this.schemas = schemas;
        this.journal = journal;
        this.clock = clock;
    }

    /** Publishes a new version, unless the latest says the same already. */
    @Transactional
    public RegisterDefinition publish(RegisterDefinition draft, Actor actor) {
        definitions.lock();
        var latest = definitions.latest(draft.key());
        if (latest.isPresent() && numbered(draft, latest.get().version()).equals(latest.get())) {
            return latest.get();
        }
        draft.fields();      // refuses what is not flat
        var published = numbered(draft, latest.map(RegisterDefinition::version).orElse(0) + 1);
        var at = now();
        definitions.add(published, at);
        journal.append(new Subject("register", UUID.nameUUIDFromBytes(draft.key().getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Happening.of("register.published", at, actor.accountId(), Map.of("register", draft.key(), "version", published.version())));
        return published;
    }

    private static RegisterDefinition numbered(RegisterDefinition draft, int version) {
        return new RegisterDefinition(draft.key(), version, draft.titleVi(), draft.titleEn(), draft.readAccess(), draft.editRole(), draft.schema());
    }

    public List<RegisterDefinition> all() {
        return definitions.all();
    }

    public Optional<RegisterDefinition> definition(String register) {
        return definitions.latest(register);
    }

    /** @param to the last day, or null */
    @Transactional
    public RegisterChange add(String register, String key, JsonNode value, LocalDate from, @Nullable LocalDate to, Actor actor,
            @Nullable String reason) {
        var definition = get(register);
        var problems = problems(definition, key, value, from, to);
        if (!problems.isEmpty()) {
            return new RegisterChange.Invalid(problems);
        }
        if (records.overlaps(register, key, from, to, null)) {
            return new RegisterChange.Overlaps(key);
        }
        var record = new RegisterRecord(Ids.next(), register, key, definition.version(), value, from, to, 1);
        var at = now();
        records.add(record, folded(definition, record), at);
        return written(record, Change.ADDED, reason, actor, at);
    }

    /** @param seen the version the officer looked at */
    @Transactional
    public RegisterChange correct(UUID id, int seen, JsonNode value, LocalDate from, @Nullable LocalDate to, Actor actor, @Nullable String reason) {
        return change(id, seen, value, from, to, Change.CORRECTED, actor, reason);
    }

    /** @param last the last day on which it holds */
    @Transactional
    public RegisterChange end(UUID id, int seen, LocalDate last, Actor actor, @Nullable String reason) {
        var record = record(id);
        return change(id, seen, record.value(), record.validFrom(), last, Change.ENDED, actor, reason);
    }

    /** From a day on something else is true of the key: the record ends the day before and a new one begins. */
    @Transactional
    public RegisterChange succeed(UUID id, int seen, JsonNode value, LocalDate from, Actor actor, @Nullable String reason) {
        var record = record(id);
        var problems = problems(get(record.register()), record.key(), value, from, record.validTo());
        if (!problems.isEmpty()) {
            return new RegisterChange.Invalid(problems);
        }
        var ended = end(id, seen, from.minusDays(1), actor, reason);
        return ended instanceof RegisterChange.Saved ? add(record.register(), record.key(), value, from, record.validTo(), actor, reason) : ended;
    }

    private RegisterChange change(UUID id, int seen, JsonNode value, LocalDate from, @Nullable LocalDate to, Change change, Actor actor,
            @Nullable String reason) {
        var before = record(id);
        var definition = get(before.register());
        var problems = problems(definition, before.key(), value, from, to);
        if (!problems.isEmpty()) {
            return new RegisterChange.Invalid(problems);
        }
        if (records.overlaps(before.register(), before.key(), from, to, id)) {
            return new RegisterChange.Overlaps(before.key());
        }
        var after = new RegisterRecord(id, before.register(), before.key(), definition.version(), value, from, to, seen + 1);
        var at = now();
        return records.update(after, folded(definition, after), at) ? written(after, change, reason, actor, at) : new RegisterChange.Stale(id);
    }

    private RegisterChange written(RegisterRecord record, Change change, @Nullable String reason, Actor actor, Instant at) {
        records.addHistory(record, change, reason, actor.accountId(), at);
        journal.append(new Subject("register-record", record.id()), Happening.of("register." + change.name().toLowerCase(java.util.Locale.ROOT), at,
                actor.accountId(), Map.of("register", record.register(), "version", record.version())));
        return new RegisterChange.Saved(record);
    }

    List<Problem> problems(RegisterDefinition definition, String key, JsonNode value, LocalDate from, @Nullable LocalDate to) {
        if (key.isBlank() || key.length() > 200 || !key.equals(key.strip())) {
            return List.of(new Problem("key", "key"));
        }
        if (to != null && to.isBefore(from)) {
            return List.of(new Problem("valid_to", "period"));
        }
        return schemas.problems(definition, value);
    }

    /** The record of a key that holds on a day. */
    public Optional<RegisterRecord> find(String register, String key, LocalDate day) {
        return records.find(register, key, day);
    }

    public Optional<RegisterRecord> find(UUID id) {
        return records.find(id);
    }

    /** Records that hold on a day (null: ever), by words with or without accents, in the order of keys. */
    public List<RegisterRecord> search(String register, String words, @Nullable LocalDate day, @Nullable RegisterRecord after, int count) {
        return records.page(register, FoldedText.patterns(words), day, after == null ? null : after.key(),
                after == null ? null : after.validFrom(), count);
    }

    /** Every state a record had, newest first. */
    public List<HistoryLine> history(UUID id) {
        return records.history(id);
    }

    RegisterDefinition get(String register) {
        return definitions.latest(register).orElseThrow(() -> new IllegalArgumentException("No such register: " + register));
    }

    private RegisterRecord record(UUID id) {
        return records.find(id).orElseThrow(() -> new IllegalArgumentException("No such record: " + id));
    }

    /** Only what every reader of the register may see is found by words: a search must not tell what a page hides. */
    private static String folded(RegisterDefinition definition, RegisterRecord record) {
        var words = new StringJoiner(" ").add(record.key());
        definition.fields().stream().filter(field -> field.searched()
                && (field.access().equals(Access.PUBLIC) || field.access().equals(definition.readAccess()))).forEach(field -> words.add(record.text(field.name())));
        return FoldedText.of(words.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
