package vn.ngomon.city.fieldreport.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;

/** Which report stands for which others, for the centre that has merged them. */
@Repository
class MergedReports {

    private final JdbcClient db;

    MergedReports(JdbcClient db) {
        this.db = db;
    }

    Optional<ReportPage.Other> into(UUID report) {
        return db.sql("select r.id, r.number from report_merge m join field_report r on r.id = m.into_report where m.report_id = :id").param("id", report)
                .query((row, n) -> new ReportPage.Other(row.getObject(1, UUID.class), new ReportCode(row.getInt(2)).toString())).optional();
    }

    List<ReportPage.Other> of(UUID report) {
        return db.sql("select r.id, r.number from report_merge m join field_report r on r.id = m.report_id where m.into_report = :id order by r.number limit 100").param("id", report)
                .query((row, n) -> new ReportPage.Other(row.getObject(1, UUID.class), new ReportCode(row.getInt(2)).toString())).list();
    }
}
