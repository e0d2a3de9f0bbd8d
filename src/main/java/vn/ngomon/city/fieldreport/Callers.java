package vn.ngomon.city.fieldreport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who told, without an account, of what was reported already: for the eyes of authorised officers of the operations centre alone. */
@Repository
public class Callers {

    private final JdbcClient db;

    Callers(JdbcClient db) {
        this.db = db;
    }

    /** @param source how it came */
    public record Caller(@Nullable String name, @Nullable String contact, Source source, Instant toldAt) {}

    /** @param key of the form. @return false when it was written down before */
    public boolean add(UUID key, UUID report, Caller caller, UUID takenBy) {
        return db.sql("""
                insert into report_caller (id, report_id, name, contact, source, taken_by, told_at) values (:id, :report, :name, :contact, :source, :by, :at)
                on conflict (id) do nothing""")
                .param("id", key).param("report", report).param("name", caller.name()).param("contact", caller.contact()).param("source", caller.source().name())
                .param("by", takenBy).param("at", caller.toldAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    public List<Caller> of(UUID report) {
        return db.sql("select name, contact, source, told_at from report_caller where report_id = :report order by told_at, id limit 200").param("report", report)
                .query((row, n) -> new Caller(row.getString(1), row.getString(2), Source.valueOf(row.getString(3)), row.getObject(4, OffsetDateTime.class).toInstant())).list();
    }
}
