package vn.ngomon.city.fieldreport.duplicates;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.file.photo.Likeness;

/** What reports' pictures look like. */
@Repository
class Pictures {

    private final JdbcClient db;

    Pictures(JdbcClient db) {
        this.db = db;
    }

    record Seen(UUID owner, Likeness likeness) {}

    /** Of files just sent. */
    List<Seen> sent(Collection<UUID> files) {
        return files.isEmpty() ? List.of() : db.sql("select file_id, likeness from report_upload where file_id = any(:files) and likeness is not null")
                .param("files", files.toArray(UUID[]::new)).query((row, n) -> new Seen(row.getObject(1, UUID.class), new Likeness(row.getLong(2)))).list();
    }

    List<Seen> of(Collection<UUID> reports) {
        return reports.isEmpty() ? List.of() : db.sql("select report_id, likeness from report_photo where report_id = any(:reports) and kind = 'REPORT' and likeness is not null")
                .param("reports", reports.toArray(UUID[]::new)).query((row, n) -> new Seen(row.getObject(1, UUID.class), new Likeness(row.getLong(2)))).list();
    }

    /** Which of the reports have a picture like one of these. */
    Set<UUID> alike(List<Seen> mine, Collection<UUID> reports) {
        return of(reports).stream().filter(theirs -> mine.stream().anyMatch(one -> one.likeness().distance(theirs.likeness()) <= Likeness.ALIKE)).map(Seen::owner)
                .collect(Collectors.toSet());
    }
}
