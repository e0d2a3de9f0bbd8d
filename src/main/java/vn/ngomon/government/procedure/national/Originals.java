package vn.ngomon.government.procedure.national;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** National records as they came, with what could not be read of them. */
@Repository
public class Originals {

    private final JdbcClient db;
    private final JsonMapper json;

    Originals(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public boolean holds(String code, String digest) {
        return db.sql("select count(*) from procedure_original o join procedure p on p.id = o.procedure_id where p.code = :code and o.digest = :digest")
                .param("code", code).param("digest", digest).query(Long.class).single() > 0;
    }

    public void keep(String code, UUID version, String digest, String source, JsonNode record, ReadingReport report) {
        db.sql("""
                insert into procedure_original (procedure_id, digest, version_id, source, record, report)
                select p.id, :digest, :version, :source, cast(:record as jsonb), cast(:report as jsonb) from procedure p where p.code = :code
                on conflict (procedure_id, digest) do nothing""")
                .param("code", code).param("digest", digest).param("version", version).param("source", source)
                .param("record", record.toString().replace("\\u0000", "")).param("report", json.writeValueAsString(report)).update();
    }

    /** The report of the record that a version was read from. */
    public Optional<ReadingReport> report(UUID version) {
        return db.sql("select report from procedure_original where version_id = :version order by recorded_at desc limit 1")
                .param("version", version).query(String.class).optional().map(text -> json.readValue(text, ReadingReport.class));
    }
}
