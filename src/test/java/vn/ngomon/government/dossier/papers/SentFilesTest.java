package vn.ngomon.government.dossier.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

@NgomonTest
class SentFilesTest {

    @Autowired SentFiles sent;
    @Autowired Files files;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcTemplate jdbc;
    @Autowired JdbcClient db;

    @Test
    void aFileIsOfWhoSentItFromTheMomentThatIsCommitted() {
        var account = Ids.next();
        var kept = file();
        var undone = file();
        var byPage = file();
        send(kept, account, false);
        send(undone, account, true);
        sent.add(byPage, account);
        assertThat(sent.isFrom(kept, account)).isTrue();
        assertThat(sent.isFrom(kept, Ids.next())).as("somebody else's").isFalse();
        assertThat(sent.isFrom(undone, account)).as("rolled back").isFalse();
        assertThat(sent.areFrom(List.of(kept, byPage), account)).isTrue();
        assertThat(sent.areFrom(List.of(kept, undone), account)).isFalse();
        assertThat(new SentFiles(db).isFrom(kept, account)).as("known to every node").isTrue();
    }

    private UUID file() {
        return files.store(new ByteArrayInputStream(Ids.next().toString().getBytes()), "to-khai.txt", "dossier.paper").id();
    }

    private void send(UUID file, UUID account, boolean undone) {
        transaction.executeWithoutResult(status -> {
            var batch = new Batch();
            sent.add(file, account, batch);
            batch.flush(jdbc);
            if (undone) {
                status.setRollbackOnly();
            }
        });
    }
}
