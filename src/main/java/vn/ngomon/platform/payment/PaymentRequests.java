package vn.ngomon.platform.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Subject;

/** Requests, their lines and their history. */
@Repository
class PaymentRequests {

    private static final String COLUMNS = """
            select id, subject_kind, subject_id, purpose, agency_id, agency_name, payer_name, amount, state, version, requested_at
            from payment_request
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    PaymentRequests(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** @return false when such a request stands already */
    boolean add(PaymentRequest request) {
        var added = db.sql("""
                insert into payment_request (id, subject_kind, subject_id, purpose, agency_id, agency_name, payer_name, amount,
                    state, version, requested_at)
                values (:id, :kind, :subject, :purpose, :agency, :agencyName, :payer, :amount, :state, :version, :at)
                on conflict (subject_kind, subject_id, purpose) where state <> 'CANCELLED' do nothing""")
                .param("id", request.id()).param("kind", request.subject().kind()).param("subject", request.subject().id())
                .param("purpose", request.purpose()).param("agency", request.payee().agencyId())
                .param("agencyName", request.payee().name()).param("payer", request.payerName()).param("amount", request.amount())
                .param("state", request.state().name()).param("version", request.version()).param("at", utc(request.requestedAt()))
                .update() == 1;
        if (added) {
            var lines = request.lines();
            batches.batchUpdate("""
                    insert into payment_line (request_id, position, kind, name, legal_basis, amount)
                    values (:request, :position, :kind, :name, :basis, :amount)""",
                    IntStream.range(0, lines.size()).mapToObj(i -> Map.of("request", request.id(), "position", i,
                            "kind", lines.get(i).kind().name(), "name", lines.get(i).name(), "basis", lines.get(i).legalBasis(),
                            "amount", lines.get(i).amount())).toArray(Map[]::new));
        }
        return added;
    }

    Optional<PaymentRequest> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).query(this::request).optional();
    }

    /** Others wait until this transaction ends. */
    PaymentRequest lock(UUID id) {
        return db.sql(COLUMNS + "where id = :id for update").param("id", id).query(this::request).optional()
                .orElseThrow(() -> new IllegalArgumentException("No such payment: " + id));
    }

    List<PaymentRequest> of(Subject subject) {
        return db.sql(COLUMNS + "where subject_kind = :kind and subject_id = :subject order by id")
                .param("kind", subject.kind()).param("subject", subject.id()).query(this::request).list();
    }

    Optional<PaymentRequest> standing(Subject subject, String purpose) {
        return db.sql(COLUMNS + """
                where subject_kind = :kind and subject_id = :subject and purpose = :purpose and state <> 'CANCELLED'""")
                .param("kind", subject.kind()).param("subject", subject.id()).param("purpose", purpose)
                .query(this::request).optional();
    }

    long owed(Subject subject) {
        return db.sql("""
                select coalesce(sum(amount), 0) from payment_request
                where subject_kind = :kind and subject_id = :subject and state in (:owed)""")
                .param("kind", subject.kind()).param("subject", subject.id())
                .param("owed", java.util.Arrays.stream(PaymentState.values()).filter(PaymentState::isOwed).map(Enum::name).toList())
                .query(Long.class).single();
    }

    void move(PaymentRequest from, PaymentState to) {
        var moved = db.sql("""
                update payment_request set state = :to, version = version + 1
                where id = :id and state = :from and version = :version""")
                .param("to", to.name()).param("id", from.id()).param("from", from.state().name()).param("version", from.version())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The payment changed under its lock: " + from.id());
        }
    }

    void addTransition(UUID request, int version, @Nullable PaymentState from, PaymentState to, PaymentCause cause,
            @Nullable String reason, UUID actor, Instant at) {
        db.sql("""
                insert into payment_transition (request_id, version, from_state, to_state, cause, reason, actor, occurred_at)
                values (:request, :version, :from, :to, :cause, :reason, :actor, :at)""")
                .param("request", request).param("version", version).param("from", from == null ? null : from.name())
                .param("to", to.name()).param("cause", cause.name()).param("reason", reason).param("actor", actor).param("at", utc(at))
                .update();
    }

    List<PaymentPage.Step> transitions(UUID request) {
        return db.sql("""
                select to_state, cause, reason, occurred_at from payment_transition
                where request_id = :request order by version""")
                .param("request", request)
                .query((row, number) -> new PaymentPage.Step(PaymentState.valueOf(row.getString("to_state")),
                        PaymentCause.valueOf(row.getString("cause")), row.getString("reason"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private PaymentRequest request(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PaymentRequest(id, new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("purpose"), new Payee(row.getObject("agency_id", UUID.class), row.getString("agency_name")),
                row.getString("payer_name"), lines(id), row.getLong("amount"), PaymentState.valueOf(row.getString("state")),
                row.getInt("version"), row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }

    private List<PaymentLine> lines(UUID request) {
        return db.sql("select kind, name, legal_basis, amount from payment_line where request_id = :request order by position")
                .param("request", request)
                .query((row, number) -> new PaymentLine(PaymentLine.Kind.valueOf(row.getString("kind")), row.getString("name"),
                        row.getString("legal_basis"), row.getLong("amount")))
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
