package vn.ngomon.government.dossier.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.TransactionMemory;

@Repository
public class Results {

    private static final String COLUMNS = "id, dossier_id, version, kind, file_id, drafted_by, drafted_at, approved_by, approved_at, number, dated, signed_file_id, origin_id";

    private final JdbcClient db;
    private final TransactionMemory<UUID, ResultVersion> newest = new TransactionMemory<>();

    Results(JdbcClient db) {
        this.db = db;
    }

    /** Newest first. */
    public List<ResultVersion> of(UUID dossier) {
        return db.sql("select " + COLUMNS + " from dossier_result where dossier_id = :id order by version desc").param("id", dossier).query(Results::result).list();
    }

    /** The dossier's own newest version; what other agencies sent stands beside it. */
    public Optional<ResultVersion> newest(UUID dossier) {
        return newest.find(dossier, () -> db.sql("select " + COLUMNS + " from dossier_result where dossier_id = :id and origin_id is null order by version desc limit 1")
                .param("id", dossier).query(Results::result).optional());
    }

    /** Adds the next version; the caller holds the case's lock. */
    ResultVersion add(UUID dossier, ResultVersion.Kind kind, UUID file, UUID by, Instant at) {
        var added = db.sql("""
                insert into dossier_result (id, dossier_id, version, kind, file_id, drafted_by, drafted_at)
                values (:id, :dossier, 1 + (select coalesce(max(version), 0) from dossier_result where dossier_id = :dossier), :kind, :file, :by, :at)
                returning""" + " " + COLUMNS)
                .param("id", Ids.next()).param("dossier", dossier).param("kind", kind.name()).param("file", file).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Results::result).single();
        newest.keep(dossier, added);
        return added;
    }

    /** Another agency's result as a further version of the lead dossier's. */
    public void addCopy(UUID dossier, ResultVersion other) {
        db.sql("""
                insert into dossier_result (id, dossier_id, version, kind, file_id, drafted_by, drafted_at, approved_by, approved_at, number, dated,
                    signed_file_id, origin_id)
                select :id, :dossier, 1 + (select coalesce(max(version), 0) from dossier_result where dossier_id = :dossier), kind, file_id, drafted_by,
                    drafted_at, approved_by, approved_at, number, dated, signed_file_id, dossier_id
                from dossier_result where id = :other""")
                .param("id", Ids.next()).param("dossier", dossier).param("other", other.id()).update();
    }

    void approve(UUID dossier, UUID by, Instant at, Batch batch) {
        newest.changed(dossier);
        batch.add("""
                update dossier_result set approved_by = ?, approved_at = ?
                where dossier_id = ? and version = (select max(version) from dossier_result where dossier_id = ? and origin_id is null)""", by, at, dossier, dossier);
    }

    /** Attaches number, date and signed file to the newest version when it is the approved one. */
    Optional<ResultVersion> signApproved(UUID dossier, String number, LocalDate dated, UUID signedFile) {
        var signed = db.sql("""
                update dossier_result set number = :number, dated = :dated, signed_file_id = :file
                where dossier_id = :dossier and approved_at is not null
                    and version = (select max(version) from dossier_result where dossier_id = :dossier and origin_id is null)
                returning""" + " " + COLUMNS)
                .param("number", number).param("dated", dated).param("file", signedFile).param("dossier", dossier).query(Results::result).optional();
        signed.ifPresent(version -> newest.keep(dossier, version));
        return signed;
    }

    private static ResultVersion result(ResultSet row, int n) throws SQLException {
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        return new ResultVersion(row.getObject("id", UUID.class), row.getObject("dossier_id", UUID.class), row.getInt("version"),
                ResultVersion.Kind.valueOf(row.getString("kind")), row.getObject("file_id", UUID.class), row.getObject("drafted_by", UUID.class),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(), row.getObject("approved_by", UUID.class),
                approved == null ? null : approved.toInstant(), row.getString("number"), row.getObject("dated", LocalDate.class),
                row.getObject("signed_file_id", UUID.class), row.getObject("origin_id", UUID.class));
    }
}
