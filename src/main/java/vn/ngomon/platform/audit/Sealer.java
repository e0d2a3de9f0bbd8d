package vn.ngomon.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the readers and seals what they left, one batch a transaction. Of all nodes one seals at a time. */
@Component
class Sealer {

    private static final int BATCH = 2_000;

    private final Views views;
    private final Seals seals;
    private final TransactionTemplate transaction;

    Sealer(Views views, Seals seals, TransactionTemplate transaction) {
        this.views = views;
        this.seals = seals;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${ngomon.audit.seal-every:30s}", initialDelayString = "20s")
    void sealAll() {
        while (seal() == BATCH) {
            Thread.onSpinWait();
        }
    }

    /** @return how many views the new seal covers; 0 also when another node is sealing */
    int seal() {
        var sealed = transaction.execute(status -> seals.takeHead().map(this::sealAfter).orElse(0));
        return sealed == null ? 0 : sealed;
    }

    private int sealAfter(Seals.Head head) {
        var batch = views.after(head.last(), BATCH);
        if (!batch.isEmpty()) {
            seals.add(Seal.of(head.number() + 1, head.hash(), batch, Instant.now().truncatedTo(ChronoUnit.MICROS)));
        }
        return batch.size();
    }
}
