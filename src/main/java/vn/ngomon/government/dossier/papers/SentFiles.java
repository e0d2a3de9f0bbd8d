package vn.ngomon.government.dossier.papers;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.time.AfterCommit;

/** Who sent which file: an id alone attaches nothing, only its sender may hand it in. */
@Repository
public class SentFiles {

    private static final int LATELY = 4_000;

    private final JdbcClient db;
    /** Who sent a file never changes, and most are handed in a moment after they came: those of this node are known without asking. */
    private final Map<UUID, UUID> lately = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > LATELY;
        }
    });

    SentFiles(JdbcClient db) {
        this.db = db;
    }

    public void add(UUID file, UUID account, Batch batch) {
        batch.add("insert into dossier_upload (file_id, account_id) values (?, ?)", file, account);
        AfterCommit.run(() -> lately.put(file, account));
    }

    public void add(UUID file, UUID account) {
        db.sql("insert into dossier_upload (file_id, account_id) values (:file, :account)").param("file", file).param("account", account).update();
        AfterCommit.run(() -> lately.put(file, account));
    }

    public boolean isFrom(UUID file, UUID account) {
        return account.equals(lately.get(file)) || db.sql("select 1 from dossier_upload where file_id = :file and account_id = :account")
                .param("file", file).param("account", account).query(Integer.class).optional().isPresent();
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
