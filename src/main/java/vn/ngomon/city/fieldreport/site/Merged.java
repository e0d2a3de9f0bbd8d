package vn.ngomon.city.fieldreport.site;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;

/** Which public report stands for one that was merged away. */
@Repository
class Merged {

    private final JdbcClient db;

    Merged(JdbcClient db) {
        this.db = db;
    }

    /** Through any number of merges; nothing while the report it went into is not public itself. */
    Optional<ReportCode> into(ReportCode code) {
        return db.sql("""
                with recursive went (id, depth) as (
                    select m.into_report, 1 from report_merge m join field_report r on r.id = m.report_id where r.number = :number
                    union all select m.into_report, w.depth + 1 from went w join report_merge m on m.report_id = w.id where w.depth < 20)
                select p.number from went w join report_public p on p.id = w.id order by w.depth desc limit 1""")
                .param("number", code.number()).query(Integer.class).optional().map(ReportCode::new);
    }
}
