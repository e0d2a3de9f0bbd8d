package vn.ngomon.platform.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The writes of one transaction, sent to PostgreSQL in one round trip in the order they were added. A transaction that
 * writes six rows waits for the network once instead of six times.
 */
public final class Batch {

    private record Write(String sql, @Nullable Object[] values) {}

    /** By statement, the types of its values as far as they were seen. Statements are constants of the program, so they are few. */
    private static final Map<String, AtomicReferenceArray<@Nullable String>> TYPES = new ConcurrentHashMap<>();

    private final List<Write> writes = new ArrayList<>();
    private boolean last;

    /** @param sql one statement with {@code ?} for each value */
    public Batch add(String sql, @Nullable Object... values) {
        writes.add(new Write(sql, values));
        return this;
    }

    /**
     * Nothing is asked or written in the transaction after these writes: they are committed in the same round trip. Whoever says so has
     * nothing left that may fail. The transaction's own commit then finds nothing to do.
     */
    public void endsTransaction() {
        last = true;
    }

    /** Sends what was added, within the current transaction, and forgets it. */
    public void flush(JdbcTemplate jdbc) {
        if (writes.isEmpty()) {
            return;
        }
        var sent = List.copyOf(writes);
        writes.clear();
        if (sent.size() > 1 && !last && sent.stream().map(Write::sql).distinct().count() == 1) {
            flushAlike(sent, jdbc);
            return;
        }
        var sql = String.join(";\n", sent.stream().map(Write::sql).toList());
        jdbc.execute(last && TransactionSynchronizationManager.isActualTransactionActive() ? sql + ";\ncommit" : sql, (PreparedStatement statement) -> {
            bind(statement, sent);
            statement.execute();
            return null;
        });
    }

    /** Many of one statement are one statement with many rows: as a text of its own for each number of them it would be planned anew each time. */
    private static void flushAlike(List<Write> sent, JdbcTemplate jdbc) {
        jdbc.execute(sent.getFirst().sql(), (PreparedStatement statement) -> {
            for (var write : sent) {
                bind(statement, List.of(write));
                statement.addBatch();
            }
            statement.executeBatch();
            return null;
        });
    }

    private static void bind(PreparedStatement statement, List<Write> sent) throws SQLException {
        int index = 1;
        for (var write : sent) {
            var types = TYPES.computeIfAbsent(write.sql(), sql -> new AtomicReferenceArray<>(write.values().length));
            for (int i = 0; i < write.values().length; i++) {
                bind(statement, index++, toJdbc(write.values()[i]), types, i);
            }
        }
    }

    /** A null without a type, where a value came before, would have the statement parsed and planned anew, and again at the next value. */
    private static void bind(PreparedStatement statement, int index, @Nullable Object value, AtomicReferenceArray<@Nullable String> types, int i)
            throws SQLException {
        if (value != null) {
            types.compareAndSet(i, null, typeOf(value));
            statement.setObject(index, value);
        } else if (types.get(i) == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setNull(index, Types.OTHER, types.get(i));
        }
    }

    /** What the driver sends such a value as; null for what it decides by the value. */
    private static @Nullable String typeOf(Object value) {
        return switch (value) {
            case UUID uuid -> "uuid";
            case OffsetDateTime time -> "timestamptz";
            case LocalDate date -> "date";
            case String text -> "varchar";
            case Integer number -> "int4";
            case Long number -> "int8";
            case Boolean truth -> "bool";
            case byte[] bytes -> "bytea";
            default -> null;
        };
    }

    private static @Nullable Object toJdbc(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    @Override
    public String toString() {
        return writes.size() + " writes " + Arrays.toString(writes.stream().map(Write::sql).toArray());
    }

    /** For tests and logs only: no values. */
    public int size() {
        return writes.size();
    }
}
