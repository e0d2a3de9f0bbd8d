package vn.ngomon.government.dossier.fees;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Fee lines that were reduced or waived: how much, on what ground, by whom. */
@Repository
public class FeeReductions {

    private final JdbcClient db;

    FeeReductions(JdbcClient db) {
        this.db = db;
    }

    /** @param published in dong; null where no amount is published */
    public record Reduction(String name, @Nullable Long published, long due, String ground) {}

    void add(UUID dossier, List<Reckoning.Line> lines, UUID by, Instant at, Batch batch) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.ground() != null) {
                batch.add("""
                        insert into dossier_fee_reduction (dossier_id, position, name, published, due, ground, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""", dossier, i, line.line().name().vi(), line.published(), line.amount(), line.ground(), by, at);
            }
        }
    }

    List<Reduction> of(UUID dossier) {
        return db.sql("select name, published, due, ground from dossier_fee_reduction where dossier_id = :id order by position").param("id", dossier)
                .query((row, n) -> new Reduction(row.getString(1), row.getObject(2, Long.class), row.getLong(3), row.getString(4))).list();
    }
}
