package vn.ngomon.platform.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read once and would read the same again: rows that it holds locked, or that nobody changes without
 * holding the case's lock, whose step is checked after it. One instance per kind of row.
 * Without a transaction it remembers nothing. Whoever changes a row says so, by {@link #keep} with what it is now or by {@link #changed}.
 */
public final class TransactionMemory<K, V> {

    /** What was read, or empty for what has changed since and is read anew each time. */
    private final class Kept implements TransactionSynchronization {

        private final Map<K, Optional<V>> values = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }
    }

    /** @param read asked when it is not remembered; what it does not find is asked for again */
    public Optional<V> find(K key, Supplier<Optional<V>> read) {
        var kept = kept();
        if (kept.isEmpty()) {
            return read.get();
        }
        var values = kept.get().values;
        var value = values.get(key);
        if (value != null && value.isPresent()) {
            return value;
        }
        var found = read.get();
        if (value == null && found.isPresent()) {
            values.put(key, found);
        }
        return found;
    }

    /** The row as it is from now on. */
    public void keep(K key, V value) {
        kept().ifPresent(kept -> kept.values.put(key, Optional.of(value)));
    }

    /** The row was changed, or will be by a write that is not sent yet: it is read anew for the rest of the transaction. */
    public void changed(K key) {
        kept().ifPresent(kept -> kept.values.put(key, Optional.empty()));
    }

    @SuppressWarnings("unchecked")
    private Optional<Kept> kept() {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        var bound = (Kept) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Kept();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return Optional.of(bound);
    }
}
