package vn.ngomon.city.fieldreport.work;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/** What is said about a report beside its steps: notes between centre and agencies, and the dialogue with the reporter, who stays unknown. */
@Repository
public class Exchanges {

    /** Without a script a form can be sent twice; nobody says the same twice in so short a time. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private final JdbcClient db;

    Exchanges(JdbcClient db) {
        this.db = db;
    }

    public record Note(UUID agency, UUID by, Instant at, String text) {}

    /** @param office the agency that asks; null: the reporter */
    public record Message(@Nullable UUID office, UUID by, Instant at, String text) {}

    /** With the case locked. @return false when the same was noted just now, and nothing is written */
    public boolean note(UUID report, UUID agency, UUID by, String text, Instant at) {
        return db.sql("""
                insert into report_note (id, report_id, agency_id, written_by, written_at, note)
                select :id::uuid, :report::uuid, :agency::uuid, :by::uuid, :at::timestamptz, :text
                where not exists (select from report_note where report_id = :report::uuid and written_at > :lately and written_by = :by::uuid and note = :text)""")
                .param("id", Ids.next()).param("report", report).param("agency", agency).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .param("lately", at.minus(TWICE).atOffset(ZoneOffset.UTC)).param("text", text).update() > 0;
    }

    /** Among the caller's writes, whatever was noted before. */
    public void note(UUID report, UUID agency, UUID by, String text, Instant at, Batch batch) {
        batch.add("insert into report_note (id, report_id, agency_id, written_by, written_at, note) values (?, ?, ?, ?, ?, ?)", Ids.next(), report, agency, by, at, text);
    }

    public List<Note> notes(UUID report) {
        return db.sql("select agency_id, written_by, written_at, note from report_note where report_id = :id order by written_at, id limit 500").param("id", report)
                .query((row, n) -> new Note(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4))).list();
    }

    /**
     * With the case locked.
     *
     * @param office null when the reporter writes
     * @return false when the same was said just now, and nothing is written
     */
    public boolean say(UUID report, @Nullable UUID office, UUID by, String text, Instant at) {
        return db.sql("""
                insert into report_message (id, report_id, from_office, written_by, written_at, message)
                select :id::uuid, :report::uuid, :office::uuid, :by::uuid, :at::timestamptz, :text
                where not exists (select from report_message where report_id = :report::uuid and written_at > :lately and written_by = :by::uuid and message = :text)""")
                .param("id", Ids.next()).param("report", report).param("office", office).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .param("lately", at.minus(TWICE).atOffset(ZoneOffset.UTC)).param("text", text).update() > 0;
    }

    public List<Message> messages(UUID report) {
        return db.sql("select from_office, written_by, written_at, message from report_message where report_id = :id order by written_at, id limit 500").param("id", report)
                .query((row, n) -> new Message(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4))).list();
    }

    /** Those of the reports in which an office spoke last, and waits for the reporter. */
    public Set<UUID> asked(Collection<UUID> reports) {
        return reports.isEmpty() ? Set.of() : db.sql("""
                select report_id from (select distinct on (report_id) report_id, from_office from report_message where report_id = any(:ids)
                    order by report_id, written_at desc, id desc) last where from_office is not null""")
                .param("ids", reports.toArray(UUID[]::new)).query(UUID.class).set();
    }

    /** A sentence an office writes again and again. */
    public record Template(UUID id, String title, String body) {}

    /** @param category for which it is offered; empty for every one. @return false when there is the same already */
    public boolean addTemplate(String title, String body, String category) {
        return db.sql("insert into report_template (id, agency_id, category, title, body) values (:id, null, :category, :title, :body) on conflict do nothing").param("id", Ids.next())
                .param("category", category.isBlank() ? null : category).param("title", title.strip()).param("body", body.strip()).update() == 1;
    }

    public void deleteTemplate(UUID id) {
        db.sql("delete from report_template where id = :id and agency_id is null").param("id", id).update();
    }

    /** Everybody's and the office's own, those for the category first. */
    public List<Template> templates(UUID office, String category) {
        return db.sql("""
                select id, title, body from report_template where (agency_id is null or agency_id = :office) and (category is null or :category = category or :category like category || '.%')
                order by category nulls last, title limit 60""").param("office", office).param("category", category)
                .query((row, n) -> new Template(row.getObject(1, UUID.class), row.getString(2), row.getString(3))).list();
    }
}
