package vn.ngomon.platform.time;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept in memory for five seconds. A desk's page and a client's calls ask the same many times a second; what changed
 * on another node is seen five seconds later, on this node at once through {@link #forget}. At most so many answers are
 * kept; when there are more, all are asked anew.
 */
public final class Briefly<K, V> {

    private static final long FRESH_NANOS = 5_000_000_000L;

    private record Kept<V>(V value, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final int most;

    public Briefly(int most) {
        this.most = most;
    }

    /** The kept answer, else the source's. */
    public V get(K key, Function<? super K, ? extends V> source) {
        return find(key).orElseGet(() -> keep(key, source.apply(key)));
    }

    public Optional<V> find(K key) {
        @Nullable Kept<V> known = kept.get(key);
        return known == null || !known.isFresh() ? Optional.empty() : Optional.of(known.value());
    }

    public V keep(K key, V value) {
        if (kept.size() >= most) {
            kept.values().removeIf(old -> !old.isFresh());
        }
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, System.nanoTime()));
        return value;
    }

    public void forget(K key) {
        kept.remove(key);
    }

    /** Forgets whatever the test tells. */
    public void forgetIf(java.util.function.Predicate<? super V> test) {
        kept.values().removeIf(known -> test.test(known.value()));
    }

    public void forgetAll() {
        kept.clear();
    }
}
