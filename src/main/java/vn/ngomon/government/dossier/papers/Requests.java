package vn.ngomon.government.dossier.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.journal.Batch;

@Repository
public class Requests {

    private static final String COLUMNS = "id, dossier_id, round, at_intake, reason, papers, answer_by, asked_by, asked_at, answered_at";

    private final JdbcClient db;
    private final JsonMapper json;

    Requests(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public List<Request> of(UUID dossier) {
        return db.sql("select " + COLUMNS + " from dossier_request where dossier_id = :id order by round").param("id", dossier).query(this::request).list();
    }

    public Optional<Request> open(UUID dossier) {
        return of(dossier).stream().filter(Request::isOpen).findFirst();
    }

    void insert(Request request, Batch batch) {
        batch.add("""
                insert into dossier_request (id, dossier_id, round, at_intake, reason, papers, answer_by, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                request.id(), request.dossierId(), request.round(), request.atIntake(), request.reason(), json.writeValueAsString(request.papers()),
                request.answerBy(), request.askedBy(), request.askedAt());
    }

    void close(UUID dossier, Instant at, Batch batch) {
        batch.add("update dossier_request set answered_at = ? where dossier_id = ? and answered_at is null", at, dossier);
    }

    private Request request(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Request(row.getObject("id", UUID.class), row.getObject("dossier_id", UUID.class), row.getInt("round"), row.getBoolean("at_intake"),
                row.getString("reason"), List.of(json.readValue(row.getString("papers"), Request.Asked[].class)),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(), row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), answered == null ? null : answered.toInstant());
    }
}
