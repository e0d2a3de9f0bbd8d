package vn.ngomon.government.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.journal.Ids;

/** All SQL of versions and their standing. */
@Repository
public class ProcedureVersions {

    private static final String COLUMNS = """
            v.id, p.code, v.number, v.valid_from, v.valid_to, v.decision, v.content, s.standing, s.decision as standing_decision, s.successors
            from procedure p
            join procedure_version v on v.procedure_id = p.id
            left join lateral (select standing, decision, successors from procedure_standing s
                               where s.procedure_id = p.id and s.effective_from <= :day
                               order by effective_from desc, id desc limit 1) s on true
            """;

    private static final String SHORT = """
            v.content || '{"steps": [], "ways": [], "papers": [], "cases": [], "legalBasis": [], "related": []}'::jsonb - 'conditions'""";

    private final JdbcClient db;
    private final JsonMapper json;

    ProcedureVersions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * The version that holds on a day, or the last one before it when none holds any more. A national code also finds this
     * province's own entry when there is no national one.
     */
    Optional<ProcedureVersion> find(String code, LocalDate day) {
        return db.sql("select " + COLUMNS + "where (p.code = :code or p.national = :code) and v.valid_from <= :day order by p.code = :code desc, v.valid_from desc limit 1")
                .param("code", code).param("day", day).query(this::version).optional();
    }

    /** The version itself, with the procedure's standing on {@code day}. */
    public Optional<ProcedureVersion> find(UUID id, LocalDate day) {
        return db.sql("select " + COLUMNS + "where v.id = :id").param("id", id).param("day", day).query(this::version).optional();
    }

    /** How many of these versions say that one may bring the dossier to a desk, and run by a process that begins at one. */
    public long receivedAtDesks(UUID[] ids) {
        return db.sql("select count(*) from procedure_version where id = any(:ids) and process_key <> '' and content -> 'ways' @> '[{\"channel\": \"IN_PERSON\"}]'")
                .param("ids", ids).query(Long.class).single();
    }

    /** How many of these versions have everything the decree on controlling procedures asks of one: who, how, by when, with what, for what. */
    public long complete(UUID[] ids) {
        return db.sql("""
                select count(*) from procedure_version
                where id = any(:ids) and jsonb_array_length(content -> 'steps') > 0 and jsonb_array_length(content -> 'papers') > 0
                    and jsonb_array_length(content -> 'results') > 0 and jsonb_array_length(content -> 'ways') > 0
                    and not exists (select from jsonb_array_elements(content -> 'ways') way
                        where coalesce(way -> 'limit' ->> 'unit', 'NONE') = 'NONE' and way ->> 'limitText' is null)
                    and jsonb_array_length(content -> 'agencies' -> 'implementing') > 0""").param("ids", ids).query(Long.class).single();
    }

    /** Every procedure's version of the day without its long parts, for the catalogue in memory; row by row. */
    void each(LocalDate day, Consumer<ProcedureVersion> row) {
        RowCallbackHandler each = rs -> row.accept(version(rs, 0));
        db.sql("select distinct on (p.code) " + COLUMNS.replace("v.content,", SHORT + " as content,")
                + "where v.valid_from <= :day order by p.code, v.valid_from desc").param("day", day).query(each);
    }

    List<ProcedureHistory.Period> periods(String code) {
        return db.sql("""
                select v.id as version, v.number, v.valid_from, v.valid_to, v.decision
                from procedure_version v join procedure p on p.id = v.procedure_id
                where p.code = :code order by v.valid_from desc limit 200""")
                .param("code", code).query(ProcedureHistory.Period.class).list();
    }

    List<ProcedureHistory.Change> changes(String code) {
        return db.sql("""
                select s.standing, s.effective_from, s.decision, s.reason, s.successors
                from procedure_standing s join procedure p on p.id = s.procedure_id
                where p.code = :code order by s.effective_from desc, s.id desc limit 200""")
                .param("code", code)
                .query((rs, n) -> new ProcedureHistory.Change(Standing.valueOf(rs.getString(1)), rs.getObject(2, LocalDate.class),
                        rs.getString(3), rs.getString(4), strings(rs, 5))).list();
    }

    /** A procedure's row, made when it is new and locked for the rest of the transaction. */
    Locked lock(String code, Origin origin) {
        db.sql("insert into procedure (id, code, national, origin) values (:id, :code, :national, :origin) on conflict (code) do nothing")
                .param("id", Ids.next()).param("code", code).param("national", national(code)).param("origin", origin.name()).update();
        return locked(code).orElseThrow();
    }

    public Optional<Locked> locked(String code) {
        return db.sql("select id, code, versions, origin from procedure where code = :code for update").param("code", code).query(Locked.class).optional();
    }

    /** How many versions and changes of standing there are. */
    public int happened(String code) {
        return db.sql("select versions + (select count(*) from procedure_standing s where s.procedure_id = p.id) from procedure p where code = :code")
                .param("code", code).query(Integer.class).single();
    }

    public record Locked(UUID id, String code, int versions, Origin origin) {}

    /** {@code 1.001193.000.00.00.H57} is this province's form of {@code 1.001193}. */
    static String national(String code) {
        var parts = code.split("\\.");
        return parts.length > 2 ? parts[0] + "." + parts[1] : code;
    }

    Optional<Latest> latest(UUID procedure) {
        return db.sql("""
                select id, number, valid_from, valid_to, content_hash from procedure_version
                where procedure_id = :procedure order by valid_from desc limit 1""")
                .param("procedure", procedure).query(Latest.class).optional();
    }

    record Latest(UUID id, int number, LocalDate validFrom, @Nullable LocalDate validTo, String contentHash) {}

    void close(UUID version, LocalDate end) {
        db.sql("update procedure_version set valid_to = :end where id = :id and (valid_to is null or valid_to > :end)")
                .param("id", version).param("end", end).update();
    }

    UUID insert(Locked procedure, LocalDate from, @Nullable String decision, ProcedureContent content, String document, String hash) {
        var id = Ids.next();
        db.sql("""
                insert into procedure_version (id, procedure_id, number, valid_from, decision, name, field_key, tiers, online_level,
                    online_service, process_key, form_key, content, content_hash)
                values (:id, :procedure, :number, :from, :decision, :name, :field, :tiers, :level, :service, :process, :form,
                    cast(:content as jsonb), :hash)""")
                .param("id", id).param("procedure", procedure.id()).param("number", procedure.versions() + 1).param("from", from)
                .param("decision", decision).param("name", content.name().vi()).param("field", content.field().key())
                .param("tiers", content.tiers().stream().map(Tier::name).toArray(String[]::new))
                .param("level", content.onlineLevel()).param("service", content.onlineService().name())
                .param("process", content.handling().process()).param("form", content.handling().form())
                .param("content", document).param("hash", hash).update();
        db.sql("update procedure set versions = versions + 1 where id = :id").param("id", procedure.id()).update();
        return id;
    }

    void stand(UUID procedure, Standing standing, LocalDate from, String decision, @Nullable String reason, List<String> successors, UUID actor) {
        db.sql("""
                insert into procedure_standing (id, procedure_id, standing, effective_from, decision, reason, successors, actor)
                values (:id, :procedure, :standing, :from, :decision, :reason, :successors, :actor)""")
                .param("id", Ids.next()).param("procedure", procedure).param("standing", standing.name()).param("from", from)
                .param("decision", decision).param("reason", reason).param("successors", successors.toArray(String[]::new))
                .param("actor", actor).update();
    }

    long revision() {
        return db.sql("select revision from procedure_revision").query(Long.class).single();
    }

    void moved() {
        db.sql("update procedure_revision set revision = revision + 1").update();
    }

    private ProcedureVersion version(ResultSet rs, int row) throws SQLException {
        var standing = rs.getString("standing");
        return new ProcedureVersion(rs.getObject("id", UUID.class), rs.getString("code"), rs.getInt("number"),
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                standing == null ? Standing.IN_FORCE : Standing.valueOf(standing), rs.getString("standing_decision"),
                standing == null ? List.of() : strings(rs, rs.findColumn("successors")), rs.getString("decision"),
                json.readValue(rs.getString("content"), ProcedureContent.class));
    }

    private static List<String> strings(ResultSet rs, int column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }
}
