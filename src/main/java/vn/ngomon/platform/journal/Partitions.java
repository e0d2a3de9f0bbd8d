package vn.ngomon.platform.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the journal's partitions of this month and the next two, ahead of need and before anything can be written. */
@Component
class Partitions {

    private final JdbcClient db;

    Partitions(JdbcClient db) {
        this.db = db;
        makeAhead();
    }

    @Scheduled(cron = "0 0 3 * * *")
    final void makeAhead() {
        var month = YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC));
        for (int ahead = 0; ahead < 3; ahead++) {
            make(month.plusMonths(ahead));
        }
    }

    private void make(YearMonth month) {
        var name = "journal_entry_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        var exists = db.sql("select to_regclass(:name) is not null").param("name", name).query(Boolean.class).single();
        if (!exists) {
            db.sql("create table if not exists %s partition of journal_entry for values from ('%s') to ('%s')"
                    .formatted(name, firstIdOf(month), firstIdOf(month.plusMonths(1)))).update();
        }
    }

    private static UUID firstIdOf(YearMonth month) {
        return new UUID(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() << 16, 0);
    }
}
