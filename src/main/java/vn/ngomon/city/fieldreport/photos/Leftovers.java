package vn.ngomon.city.fieldreport.photos;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.journal.Ids;

/** Forgets pictures and films that were sent ahead of a report that never came, and redacted pictures that another has replaced. */
@Repository
class Leftovers {

    /** How long after it was sent a file may become a report's. */
    static final Duration ATTACHABLE = Duration.ofDays(2);
    /** Whoever found a file attachable has attached it by then. */
    private static final Duration FORGOTTEN = ATTACHABLE.plusHours(1);
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;
    private final Files files;

    Leftovers(JdbcClient db, Files files) {
        this.db = db;
        this.files = files;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forget() {
        forget(Ids.earliest(FORGOTTEN));
    }

    /** @param before ids are given out by the time: files with an earlier one were sent too long ago to be attached still */
    void forget(UUID before) {
        db.sql("""
                delete from report_upload u where u.file_id < :before
                    and (exists (select from report_photo p where p.file_id = u.file_id) or exists (select from campaign_photo p where p.file_id = u.file_id))""")
                .param("before", before).update();
        for (var some = unattached(FIRST, before); !some.isEmpty(); some = unattached(some.getLast(), before)) {
            db.sql("delete from report_upload where file_id = any(:gone)").param("gone", files.forget(some).toArray(UUID[]::new)).update();
        }
    }

    private List<UUID> unattached(UUID after, UUID before) {
        return db.sql("""
                select u.file_id from report_upload u where u.file_id > :after and u.file_id < :before
                    and not exists (select from (
                        select file_id from report_photo union all select shown_file from report_photo union all select altered_file from report_photo
                        union all select file_id from campaign_photo union all select shown_file from campaign_photo union all select altered_file from campaign_photo
                    ) attached where attached.file_id = u.file_id)
                order by u.file_id limit :most""").param("after", after).param("before", before).param("most", AT_ONCE).query(UUID.class).list();
    }
}
