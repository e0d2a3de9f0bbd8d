package vn.ngomon.platform.time;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers kept in memory for five seconds. A desk's page and a client's calls ask the same many times a second; what changed
 * on another node is seen five seconds later, on this node at once through {@link #forget}. At most so many answers are
 * kept; when there are more, all are asked anew.
 *
 * <p>Of those who ask the same at once one asks the source, the others wait for that answer. An answer still on its way when it
 * is forgotten goes to who waits for it already and is not kept. What is forgotten in a transaction is forgotten once more at its
 * end, since others could read the old state until then.
 */
public final class Briefly<K, V> {

    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final long PATIENCE_SECONDS = 10;

    private static final class Answer<V> {

        private final CompletableFuture<Optional<V>> value = new CompletableFuture<>();
        private volatile long at;

        private boolean isStale() {
            return value.isDone() && System.nanoTime() - at >= FRESH_NANOS;
        }

        private void give(Optional<V> found) {
            at = System.nanoTime();
            value.complete(found);
        }
    }

    private final ConcurrentHashMap<K, Answer<V>> kept = new ConcurrentHashMap<>();
    private final int most;

    public Briefly(int most) {
        this.most = most;
    }

    /** The kept answer, else the source's. */
    public V get(K key, Function<? super K, ? extends V> source) {
        return find(key, asked -> Optional.<V>of(source.apply(asked))).orElseThrow();
    }

    /** The kept answer, else the source's; that there is none is never kept, so that guesses fill nothing. */
    public Optional<V> find(K key, Function<? super K, Optional<V>> source) {
        var known = kept.get(key);
        if (known == null || known.isStale()) {
            makeRoom();
            var mine = new Answer<V>();
            known = kept.compute(key, (same, old) -> old == null || old.isStale() ? mine : old);
            if (known == mine) {
                return ask(key, mine, source);
            }
        }
        return await(key, known, source);
    }

    private Optional<V> ask(K key, Answer<V> mine, Function<? super K, Optional<V>> source) {
        try {
            var found = source.apply(key);
            mine.give(found);
            if (found.isEmpty()) {
                kept.remove(key, mine);
            }
            return found;
        } finally {
            if (mine.value.cancel(false)) {
                kept.remove(key, mine);
            }
        }
    }

    /** Who is in a transaction waits for nobody: it holds a connection that the one who asks may be waiting for. */
    private Optional<V> await(K key, Answer<V> other, Function<? super K, Optional<V>> source) {
        if (!other.value.isDone() && TransactionSynchronizationManager.isActualTransactionActive()) {
            return source.apply(key);
        }
        try {
            return other.value.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return source.apply(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return source.apply(key);
        }
    }

    private void makeRoom() {
        if (kept.size() >= most) {
            kept.values().removeIf(Answer::isStale);
        }
        if (kept.size() >= most) {
            kept.clear();
        }
    }

    public void forget(K key) {
        nowAndAtTheEnd(() -> kept.remove(key));
    }

    /** Forgets whatever the test tells, and what is not known yet. */
    public void forgetIf(Predicate<? super V> test) {
        nowAndAtTheEnd(() -> kept.values().removeIf(known -> !known.value.isDone() || known.value.getNow(Optional.empty()).filter(test).isPresent()));
    }

    public void forgetAll() {
        nowAndAtTheEnd(kept::clear);
    }

    private static void nowAndAtTheEnd(Runnable forgetting) {
        forgetting.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetting.run();
                }
            });
        }
    }
}
