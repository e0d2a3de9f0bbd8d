package vn.ngomon.government.dossier.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.platform.journal.Batch;

/** Everybody's drafts; each is found by its owner only. */
@Repository
public class Drafts {

    private static final String COLUMNS = """
            id, account_id, procedure_code, procedure_version_id, procedure_case, area_code, form_value, created_at, updated_at""";
    private static final int SHOWN = 50;

    private final JdbcClient db;
    private final JsonMapper json;
    private final InstantSource clock;

    Drafts(JdbcClient db, JsonMapper json, InstantSource clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void add(Draft draft) {
        db.sql("""
                insert into dossier_draft (id, account_id, procedure_code, procedure_version_id, procedure_case, area_code, form_value, return_by,
                    created_at, updated_at)
                values (:id, :account, :code, :version, :case, :area, :value::jsonb, 'DESK', :now, :now)""")
                .param("id", draft.id()).param("account", draft.account()).param("code", draft.procedureCode())
                .param("version", draft.procedureVersionId()).param("case", draft.procedureCase()).param("area", draft.areaCode())
                .param("value", json.writeValueAsString(draft.formValue())).param("now", now()).update();
    }

    public Optional<Draft> find(UUID id, UUID account) {
        return db.sql("select " + COLUMNS + " from dossier_draft where id = :id and account_id = :account").param("id", id).param("account", account)
                .query(this::draft).optional();
    }

    /** Locked until the transaction ends: whoever comes second waits, and finds it gone. */
    Optional<Draft> lock(UUID id, UUID account) {
        return db.sql("select " + COLUMNS + " from dossier_draft where id = :id and account_id = :account for update").param("id", id)
                .param("account", account).query(this::draft).optional();
    }

    /** Newest change first. */
    public List<Draft> of(UUID account) {
        return db.sql("select " + COLUMNS + " from dossier_draft where account_id = :account order by updated_at desc limit :limit")
                .param("account", account).param("limit", SHOWN).query(this::draft).list();
    }

    void save(Draft draft) {
        db.sql("""
                update dossier_draft set procedure_version_id = :version, procedure_case = :case, area_code = :area, form_value = :value::jsonb,
                    updated_at = :now
                where id = :id and account_id = :account""")
                .param("version", draft.procedureVersionId()).param("case", draft.procedureCase()).param("area", draft.areaCode())
                .param("value", json.writeValueAsString(draft.formValue())).param("now", now()).param("id", draft.id())
                .param("account", draft.account()).update();
    }

    void delete(UUID id, UUID account) {
        db.sql("delete from dossier_draft where id = :id and account_id = :account").param("id", id).param("account", account).update();
    }

    /** All of one account. */
    void forget(UUID account) {
        db.sql("delete from dossier_draft where account_id = :account").param("account", account).update();
    }

    /** In the transaction that files: the draft is no more, and its address leads to the dossier. */
    void becomes(Draft draft, UUID dossier, Batch batch) {
        batch.add("insert into dossier_from_draft (draft_id, account_id, dossier_id) values (?, ?, ?)", draft.id(), draft.account(), dossier);
        batch.add("delete from dossier_draft where id = ?", draft.id());
    }

    Optional<UUID> dossierOf(UUID draft, UUID account) {
        return db.sql("select dossier_id from dossier_from_draft where draft_id = :id and account_id = :account").param("id", draft)
                .param("account", account).query(UUID.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("procedure_code"),
                row.getObject("procedure_version_id", UUID.class), row.getString("procedure_case"), row.getString("area_code"),
                (ObjectNode) json.readTree(row.getString("form_value")), instant(row, "created_at"), instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
