package vn.ngomon.platform.identity.seat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Ids;

/**
 * Seats lent by one officer to another for a period (uỷ quyền, Law on organisation of local government). Kept by account,
 * because the journal names accounts.
 */
@Repository
public class Delegations {

    /** @param seats as lent; whether the lender still holds them is asked each time */
    public record Delegation(UUID id, UUID from, UUID to, LocalDate startsOn, LocalDate endsOn, String reason,
            @Nullable Instant revokedAt, Set<Seat> seats) {}

    private static final String SELECT = """
            select d.id, d.from_account, d.to_account, d.starts_on, d.ends_on, d.reason, d.revoked_at, s.agency_id, s.unit_id, s.role
            from delegation d join delegation_seat s on s.delegation_id = d.id
            """;

    private final JdbcClient db;

    Delegations(JdbcClient db) {
        this.db = db;
    }

    List<Delegation> activeFor(UUID account, LocalDate day) {
        return read(db.sql(SELECT + """
                where d.to_account = :account and d.revoked_at is null and :day between d.starts_on and d.ends_on
                order by d.id""").param("account", account).param("day", day));
    }

    public List<Delegation> of(UUID account) {
        return read(db.sql(SELECT + """
                where (d.from_account = :account or d.to_account = :account)
                order by d.starts_on desc, d.id limit 500""").param("account", account));
    }

    @Transactional
    public UUID add(UUID from, UUID to, Set<Seat> seats, LocalDate startsOn, LocalDate endsOn, String reason) {
        var id = Ids.next();
        db.sql("""
                insert into delegation (id, from_account, to_account, starts_on, ends_on, reason, created_at)
                values (:id, :from, :to, :starts, :ends, :reason, :now)""")
                .param("id", id).param("from", from).param("to", to).param("starts", startsOn).param("ends", endsOn)
                .param("reason", reason).param("now", now()).update();
        seats.forEach(seat -> db.sql("""
                insert into delegation_seat (delegation_id, agency_id, unit_id, role) values (:id, :agency, :unit, :role)""")
                .param("id", id).param("agency", seat.agencyId()).param("unit", seat.unitId()).param("role", seat.role().name()).update());
        return id;
    }

    /** @return the delegate, when there was something to revoke. */
    public java.util.Optional<UUID> revoke(UUID id, UUID from) {
        return db.sql("""
                update delegation set revoked_at = :now where id = :id and from_account = :from and revoked_at is null
                returning to_account""").param("now", now()).param("id", id).param("from", from).query(UUID.class).optional();
    }

    private static List<Delegation> read(JdbcClient.StatementSpec statement) {
        Map<UUID, Delegation> found = new LinkedHashMap<>();
        statement.query(row -> {
            var id = row.getObject("id", UUID.class);
            var revoked = row.getObject("revoked_at", OffsetDateTime.class);
            var delegation = found.containsKey(id) ? found.get(id)
                    : new Delegation(id, row.getObject("from_account", UUID.class), row.getObject("to_account", UUID.class),
                            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                            row.getString("reason"), revoked == null ? null : revoked.toInstant(), new LinkedHashSet<>());
            found.put(id, delegation);
            delegation.seats().add(new Seat(row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class),
                    Role.valueOf(row.getString("role")), delegation.from()));
        });
        return List.copyOf(found.values());
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
