package vn.ngomon.government.procedure;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Once per transaction, after it has committed: the catalogue in memory is reloaded once for a thousand imported entries. */
final class Commits {

    private Commits() {}

    static void after(Runnable work) {
        if (TransactionSynchronizationManager.hasResource(Commits.class)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(Commits.class, work);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Commits.class);
                if (status == STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }
}
