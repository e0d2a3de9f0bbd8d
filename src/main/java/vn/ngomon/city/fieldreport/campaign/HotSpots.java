package vn.ngomon.city.fieldreport.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;

/** Keeps which public reports an event deals with. A report that is public no more is none of its hot spots. */
@Repository
public class HotSpots {

    private final JdbcClient db;
    private final PublicReports published;

    HotSpots(JdbcClient db, PublicReports published) {
        this.db = db;
        this.published = published;
    }

    public List<PublicReport> of(UUID event) {
        return published.find(db.sql("select report_id from campaign_report where event_id = :id order by report_id limit 200").param("id", event).query(UUID.class).list());
    }

    /** @return false when it was there */
    public boolean attach(UUID event, UUID report, UUID by, Instant at) {
        return db.sql("""
                insert into campaign_report (event_id, report_id, attached_by, attached_at) select :event, id, :by, :at from report_public where id = :report
                on conflict do nothing""").param("event", event).param("report", report).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    public boolean remove(UUID event, UUID report) {
        return db.sql("delete from campaign_report where event_id = :event and report_id = :report").param("event", event).param("report", report).update() == 1;
    }
}
