package vn.ngomon.platform.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Published definitions. */
@Repository
class RegisterDefinitions {

    private static final String COLUMNS = "select key, version, title_vi, title_en, read_access, edit_role, schema from register_definition ";

    private final JdbcClient db;
    private final JsonMapper json;

    RegisterDefinitions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One publisher at a time, until this transaction ends. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('register_definition'))").query((row, number) -> true).single();
    }

    void add(RegisterDefinition definition, Instant at) {
        db.sql("""
                insert into register_definition (key, version, title_vi, title_en, read_access, edit_role, schema, published_at)
                values (:key, :version, :vi, :en, :read, :edit, :schema::json, :at)""")
                .param("key", definition.key()).param("version", definition.version()).param("vi", definition.titleVi())
                .param("en", definition.titleEn()).param("read", definition.readAccess().rule())
                .param("edit", definition.editRole().rule()).param("schema", json.writeValueAsString(definition.schema()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<RegisterDefinition> latest(String key) {
        return db.sql(COLUMNS + "where key = :key order by version desc limit 1").param("key", key).query(this::definition).optional();
    }

    List<RegisterDefinition> all() {
        return db.sql("""
                select distinct on (key) key, version, title_vi, title_en, read_access, edit_role, schema
                from register_definition order by key, version desc""").query(this::definition).list();
    }

    private RegisterDefinition definition(ResultSet row, int number) throws SQLException {
        return new RegisterDefinition(row.getString("key"), row.getInt("version"), row.getString("title_vi"), row.getString("title_en"),
                new Access(row.getString("read_access")), new Access(row.getString("edit_role")), json.readTree(row.getString("schema")));
    }
}
