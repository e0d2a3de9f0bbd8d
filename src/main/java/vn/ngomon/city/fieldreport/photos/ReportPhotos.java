package vn.ngomon.city.fieldreport.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.photos.ReportPhoto.Kind;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/** Keeps which pictures belong to which report, and who sent which file: an id alone attaches nothing. */
@Repository
public class ReportPhotos {

    private static final String COLUMNS = "p.id, p.report_id, p.kind, p.file_id, p.shown_file, p.altered_file, p.position, p.added_by, p.added_at";

    /** As things went: what was reported, how the agency found it and left it, films. */
    private static final String ORDER = "array_position(array['REPORT', 'BEFORE', 'AFTER', 'VIDEO'], p.kind::text), p.added_at, p.position";

    /** Came with an answer that is not approved: not yet, or sent back. */
    private static final String UNAPPROVED = "exists (select from report_answer a where a.report_id = p.report_id and a.answered_at = p.added_at and a.approved_at is null)";

    private final JdbcClient db;

    ReportPhotos(JdbcClient db) {
        this.db = db;
    }

    /** @param likeness of a picture, for telling duplicates; null for a film */
    public void sent(UUID file, UUID account, @Nullable Long likeness, Batch batch) {
        batch.add("insert into report_upload (file_id, account_id, likeness) values (?, ?, ?)", file, account, likeness);
    }

    public boolean areFrom(Collection<UUID> files, UUID account) {
        return from(files, account).containsAll(files);
    }

    /** Those of the files that the account has sent within two days. */
    public Set<UUID> from(Collection<UUID> files, UUID account) {
        return files.isEmpty() ? Set.of() : Set.copyOf(db.sql("select file_id from report_upload where file_id = any(:files) and account_id = :account and file_id >= :since")
                .param("files", files.toArray(UUID[]::new)).param("account", account).param("since", Ids.earliest(Leftovers.ATTACHABLE)).query(UUID.class).list());
    }

    /** Who sent them before signing in is known now. Files of anybody else stay theirs. */
    public void handOver(Collection<UUID> files, UUID from, UUID to) {
        if (!files.isEmpty() && !from.equals(to)) {
            db.sql("update report_upload set account_id = :to where file_id = any(:files) and account_id = :from").param("to", to).param("from", from)
                    .param("files", files.toArray(UUID[]::new)).update();
        }
    }

    /** Files just sent become a report's. Pictures are shown to everybody from the moment the report is public, films never. */
    public void attach(UUID report, Kind kind, List<UUID> files, UUID by, Instant at, Batch batch) {
        for (int i = 0; i < files.size(); i++) {
            batch.add("""
                    insert into report_photo (id, report_id, kind, file_id, shown_file, likeness, position, added_by, added_at)
                    values (?, ?, ?, ?, ?, (select likeness from report_upload where file_id = ?), ?, ?, ?)""",
                    Ids.next(), report, kind, files.get(i), kind == Kind.VIDEO ? null : files.get(i), files.get(i), i, by, at);
        }
    }

    public List<ReportPhoto> of(UUID report) {
        return db.sql("select " + COLUMNS + " from report_photo p where p.report_id = :id order by " + ORDER).param("id", report)
                .query(ReportPhotos::photo).list();
    }

    public Optional<ReportPhoto> find(UUID report, UUID photo) {
        return db.sql("select " + COLUMNS + " from report_photo p where p.report_id = :report and p.id = :photo").param("report", report).param("photo", photo)
                .query(ReportPhotos::photo).optional();
    }

    /** What everybody may see: of public reports, and of the agency's own pictures only those of a published answer. */
    public List<ReportPhoto> shown(UUID report) {
        return shown(List.of(report)).getOrDefault(report, List.of());
    }

    public Map<UUID, List<ReportPhoto>> shown(Collection<UUID> reports) {
        return db.sql("select " + COLUMNS + """
                 from report_photo p join report_public r on r.id = p.report_id
                where p.report_id = any(:ids) and p.shown_file is not null
                    and (p.kind = 'REPORT' or p.kind in ('BEFORE', 'AFTER') and r.answer is not null and p.added_at <= r.closed_at and not """ + " " + UNAPPROVED + ") order by p.report_id, " + ORDER).param("ids", reports.toArray(UUID[]::new))
                .query(ReportPhotos::photo).list().stream().collect(Collectors.groupingBy(ReportPhoto::reportId));
    }

    /** The pictures of answers that were sent back, which the next may use again. What the centre has hidden stays hidden. */
    public List<ReportPhoto> unapproved(UUID report) {
        return db.sql("select " + COLUMNS + " from report_photo p where p.report_id = :id and p.shown_file is not null and p.kind in ('BEFORE', 'AFTER') and " + UNAPPROVED
                + " order by " + ORDER).param("id", report).query(ReportPhotos::photo).list();
    }

    /** Pictures of an answer that was sent back come with the next. @param photos any others are left alone */
    public void useAgain(UUID report, Collection<UUID> photos, Instant at, Batch batch) {
        if (!photos.isEmpty()) {
            batch.add("update report_photo p set added_at = ? where p.report_id = ? and p.id = any(?) and p.kind in ('BEFORE', 'AFTER') and " + UNAPPROVED, at, report, photos.toArray(UUID[]::new));
        }
    }

    /** Shown again, it is what it was: a picture with parts made unrecognisable stays so. */
    public void show(UUID photo, boolean shown, Batch batch) {
        batch.add("update report_photo set shown_file = case when ? then coalesce(altered_file, file_id) end where id = ?", shown, photo);
    }

    /** @param altered what everybody sees from now on; null: the picture as it was sent */
    public void alter(UUID photo, @Nullable UUID altered, Batch batch) {
        batch.add("update report_photo set altered_file = ?, shown_file = coalesce(?::uuid, file_id) where id = ?", altered, altered, photo);
    }

    private static ReportPhoto photo(ResultSet row, int number) throws SQLException {
        return new ReportPhoto(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class), Kind.valueOf(row.getString("kind")),
                row.getObject("file_id", UUID.class), row.getObject("shown_file", UUID.class), row.getObject("altered_file", UUID.class), row.getInt("position"), row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
