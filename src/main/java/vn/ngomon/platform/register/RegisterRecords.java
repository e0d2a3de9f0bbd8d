package vn.ngomon.platform.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Records and their history. */
@Repository
class RegisterRecords {

    private static final String COLUMNS = """
            select id, register, key, definition_version, value, valid_from, valid_to, version from register_record
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    RegisterRecords(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(RegisterRecord record, String folded, Instant at) {
        db.sql("""
                insert into register_record (id, register, key, definition_version, value, valid_from, valid_to, version, folded, changed_at)
                values (:id, :register, :key, :definition, :value::jsonb, :from, :to, :version, :folded, :at)""")
                .param("id", record.id()).param("register", record.register()).param("key", record.key())
                .param("definition", record.definitionVersion()).param("value", json.writeValueAsString(record.value()))
                .param("from", record.validFrom()).param("to", record.validTo()).param("version", record.version())
                .param("folded", folded).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean update(RegisterRecord record, String folded, Instant at) {
        return db.sql("""
                update register_record set definition_version = :definition, value = :value::jsonb, valid_from = :from, valid_to = :to,
                    version = version + 1, folded = :folded, changed_at = :at
                where id = :id and version = :version - 1""")
                .param("definition", record.definitionVersion()).param("value", json.writeValueAsString(record.value()))
                .param("from", record.validFrom()).param("to", record.validTo()).param("folded", folded)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", record.id()).param("version", record.version())
                .update() == 1;
    }

    void addHistory(RegisterRecord record, HistoryLine.Change change, @Nullable String reason, UUID actor, Instant at) {
        db.sql("""
                insert into register_record_history (record_id, version, change, value, valid_from, valid_to, reason, actor, occurred_at)
                values (:id, :version, :change, :value::jsonb, :from, :to, :reason, :actor, :at)""")
                .param("id", record.id()).param("version", record.version()).param("change", change.name())
                .param("value", json.writeValueAsString(record.value())).param("from", record.validFrom()).param("to", record.validTo())
                .param("reason", reason).param("actor", actor).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<RegisterRecord> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).query(this::record).optional();
    }

    Optional<RegisterRecord> find(String register, String key, LocalDate day) {
        return db.sql(COLUMNS + """
                where register = :register and key = :key and valid_from <= :day and (valid_to is null or valid_to >= :day)""")
                .param("register", register).param("key", key).param("day", day).query(this::record).optional();
    }

    Optional<RegisterRecord> startingOn(String register, String key, LocalDate from) {
        return db.sql(COLUMNS + "where register = :register and key = :key and valid_from = :from")
                .param("register", register).param("key", key).param("from", from).query(this::record).optional();
    }

    boolean overlaps(String register, String key, LocalDate from, @Nullable LocalDate to, @Nullable UUID except) {
        return db.sql("""
                select exists (select from register_record where register = :register and key = :key
                    and (:except::uuid is null or id <> :except) and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))""")
                .param("register", register).param("key", key).param("except", except).param("from", from).param("to", to)
                .query(Boolean.class).single();
    }

    /** In the order of keys, after the given one. An empty list of patterns finds all. */
    List<RegisterRecord> page(String register, List<String> patterns, @Nullable LocalDate day, @Nullable String afterKey,
            @Nullable LocalDate afterFrom, int count) {
        return db.sql(COLUMNS + """
                where register = :register and folded like all (:patterns)
                  and (:day::date is null or valid_from <= :day and (valid_to is null or valid_to >= :day))
                  and (:key::text is null or (key, valid_from) > (:key, :from::date))
                order by key, valid_from limit :count""")
                .param("register", register).param("patterns", patterns.toArray(String[]::new)).param("day", day)
                .param("key", afterKey).param("from", afterFrom).param("count", count)
                .query(this::record).list();
    }

    /** Hands out every record in order, a batch at a time. */
    void each(String register, Consumer<RegisterRecord> reader) {
        String key = null;
        LocalDate from = null;
        List<RegisterRecord> batch;
        do {
            batch = page(register, List.of(), null, key, from, 1000);
            batch.forEach(reader);
            if (!batch.isEmpty()) {
                key = batch.getLast().key();
                from = batch.getLast().validFrom();
            }
        } while (batch.size() == 1000);
    }

    List<HistoryLine> history(UUID record) {
        return db.sql("""
                select version, change, value, valid_from, valid_to, reason, occurred_at from register_record_history
                where record_id = :record order by version desc""")
                .param("record", record)
                .query((row, number) -> new HistoryLine(row.getInt("version"), HistoryLine.Change.valueOf(row.getString("change")),
                        json.readTree(row.getString("value")), row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class), row.getString("reason"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private RegisterRecord record(ResultSet row, int number) throws SQLException {
        return new RegisterRecord(row.getObject("id", UUID.class), row.getString("register"), row.getString("key"),
                row.getInt("definition_version"), json.readTree(row.getString("value")), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getInt("version"));
    }
}
