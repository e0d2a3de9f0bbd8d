package vn.ngomon.city.fieldreport;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.ui.Languages;

/**
 * Writes what everybody may see of a report, in the transaction that changes it. Nothing private ever comes here: maps, lists, Open311,
 * feeds and open data read these rows alone.
 */
@Repository
public class Publication {

    private static final String NOW = "updated_at = ?, tx = pg_current_xact_id()::text::bigint";

    /** Whoever has the same trouble: with an account, or told to an officer, also of what was merged into it. */
    private static final String SUPPORTERS = """
            (select count(*) from report_support where report_id = ?)
                + (select count(*) from report_caller where report_id = any(?::uuid || array(select report_id from report_merge where into_report = ?)))""";

    private final Directory directory;

    Publication(Directory directory) {
        this.directory = directory;
    }

    /** Verified: from now on everybody sees it. */
    public void publish(FieldReport report, CaseFile file, Instant at, Batch batch) {
        var spot = report.spot();
        batch.add("""
                with found_by as (insert into report_words (report_id, received_at, words) values (?, ?, string_to_array(?, ' ')))
                insert into report_public (id, number, category, state, lon, lat, area_id, agency_id, place, description, source, received_at, updated_at, due, on_time_until,
                    photos, supporters)
                select ?, ?, ?, 'HANDLING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (select count(*) from report_photo where report_id = ? and kind = 'REPORT' and shown_file is not null),
                   \s""" + SUPPORTERS,
                report.id(), report.reportedAt(), words(report), report.id(), report.number(), report.category(),
                spot == null ? null : spot.lon(), spot == null ? null : spot.lat(), report.areaId(), file.agencyId(), report.place(), report.description(),
                report.source(), report.reportedAt(), at, file.due(), file.onTimeUntil(), report.id(), report.id(), report.id(), report.id());
    }

    private String words(FieldReport report) {
        return ReportWords.of(report, Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(area -> area.fullName(Languages.VIETNAMESE)).orElse(""));
    }

    /** The centre has put the public's wording, the category or the place right. */
    public void correct(FieldReport report, Instant at, Batch batch) {
        var spot = report.spot();
        batch.add("update report_public set category = ?, lon = ?, lat = ?, area_id = ?, place = ?, description = ?, " + NOW + " where id = ?",
                report.category(), spot == null ? null : spot.lon(), spot == null ? null : spot.lat(), report.areaId(), report.place(), report.description(), at, report.id());
        batch.add("update report_words set words = string_to_array(?, ' ') where report_id = ?", words(report), report.id());
    }

    /** Not public any more: turned out not to be eligible. */
    public void withdraw(UUID id, Batch batch) {
        batch.add("insert into report_unpublished (id, number) select id, number from report_public where id = ? on conflict (id) do nothing", id);
        batch.add("delete from report_public where id = ?", id);
        batch.add("delete from report_words where report_id = ?", id);
    }

    /** Another agency, another date. */
    public void handling(CaseFile file, Instant at, Batch batch) {
        batch.add("update report_public set agency_id = ?, due = ?, on_time_until = ?, " + NOW + " where id = ?", file.agencyId(), file.due(), file.onTimeUntil(), at, file.id());
    }

    /** The newest answer is the public's. A date that was kept stays as it was told: it does not move by the time the answer waited for approval. */
    public void answered(CaseFile file, UUID officer, Instant at, Batch batch) {
        batch.add("""
                with approved as (
                    update report_answer set approved_at = ?, approved_by = ?
                    where id = (select id from report_answer where report_id = ? order by answered_at desc limit 1) returning answer)
                update report_public set state = 'ANSWERED', closed_at = ?, late = ?, score = null,
                    due = case when due >= ?::timestamptz then due else ?::timestamptz end, on_time_until = case when due >= ?::timestamptz then on_time_until else ?::timestamptz end,
                    answer = (select answer from approved), """ + NOW + " where id = ?",
                at, officer, file.id(), at, file.timeliness() == Judgement.LATE, at, file.due(), at, file.onTimeUntil(), at, file.id());
    }

    public void reopened(CaseFile file, Instant at, Batch batch) {
        batch.add("update report_public set state = 'HANDLING', closed_at = null, late = false, answer = null, score = null, due = ?, on_time_until = ?, reopened_at = ?, " + NOW
                + " where id = ?", file.due(), file.onTimeUntil(), at, at, file.id());
    }

    /** The reporter's word on the answer. */
    public void rated(UUID id, int score, boolean fixed, Instant at, Batch batch) {
        batch.add("update report_public set score = ?, state = case when ? then 'FIXED' else 'ANSWERED' end, " + NOW + " where id = ? and state <> 'HANDLING'", score, fixed, at, id);
    }

    /** The row is taken hold of first: counting in the same statement would overlook whoever pressed the button at the same moment. */
    public void supported(UUID id, Instant at, Batch batch) {
        batch.add("update report_public set " + NOW + " where id = ?", at, id);
        batch.add("update report_public set supporters = " + SUPPORTERS + " where id = ?", id, id, id, id);
    }

    public void photosChanged(UUID id, Instant at, Batch batch) {
        batch.add("update report_public set photos = (select count(*) from report_photo where report_id = ? and kind = 'REPORT' and shown_file is not null), " + NOW + " where id = ?",
                id, at, id);
    }
}
