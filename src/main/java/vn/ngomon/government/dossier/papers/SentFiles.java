package vn.ngomon.government.dossier.papers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Who sent which file: an id alone attaches nothing, only its sender may hand it in. */
@Repository
public class SentFiles {

    private final JdbcClient db;

    SentFiles(JdbcClient db) {
        this.db = db;
    }

    public void add(UUID file, UUID account, Batch batch) {
        batch.add("insert into dossier_upload (file_id, account_id) values (?, ?)", file, account);
    }

    public void add(UUID file, UUID account) {
        db.sql("insert into dossier_upload (file_id, account_id) values (:file, :account)").param("file", file).param("account", account).update();
    }

    public boolean isFrom(UUID file, UUID account) {
        return db.sql("select 1 from dossier_upload where file_id = :file and account_id = :account").param("file", file).param("account", account)
                .query(Integer.class).optional().isPresent();
    }

    public boolean areFrom(Collection<UUID> files, UUID account) {
        var different = Set.copyOf(files);
        if (different.size() < 2) {     // the usual case, and an array of one would be planned anew each time
            return different.stream().allMatch(file -> isFrom(file, account));
        }
        return db.sql("select count(*) from dossier_upload where file_id = any(:files) and account_id = :account")
                .param("files", different.toArray(UUID[]::new)).param("account", account).query(Long.class).single() == different.size();
    }
}
