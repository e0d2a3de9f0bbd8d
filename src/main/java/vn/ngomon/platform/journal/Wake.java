package vn.ngomon.platform.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One coalesced signal a node: consumers wake after a commit that wrote to the journal. Other nodes' consumers find it by
 * their short poll. Never {@code NOTIFY}: it takes a global lock at commit.
 */
@Component
class Wake {

    private static final Object REGISTERED = new Object();

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    void register(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !TransactionSynchronizationManager.hasResource(REGISTERED)) {
            TransactionSynchronizationManager.bindResource(REGISTERED, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(REGISTERED);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(REGISTERED, Boolean.TRUE);
                }

                @Override
                public void afterCommit() {
                    sleepers.forEach(Runnable::run);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(REGISTERED);
                }
            });
        }
    }
}
