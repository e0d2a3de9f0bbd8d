package vn.ngomon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.ngomon.launch.Instance;

/** Clients that each do one thing after the other, over connections of their own. */
record Load(Instance instance, int clients, List<String> calls) {

    /** One thing from its beginning to its end. */
    interface Life {
        void lead(Wire wire, Timing timing) throws IOException;
    }

    Measured run(int seconds, Life life) throws SQLException, IOException, InterruptedException {
        var times = new TreeMap<String, ConcurrentLinkedQueue<Long>>();
        calls.forEach(call -> times.put(call, new ConcurrentLinkedQueue<>()));
        var led = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var before = Meter.read(instance);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var wire = new Wire(instance.url().getPort())) {
                    while (System.nanoTime() < end) {
                        life.lead(wire, (call, nanos) -> times.get(call).add(nanos));
                        led.incrementAndGet();
                    }
                } catch (IOException | IllegalStateException e) {
                    failures.add(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " clients failed", failures.peek());
        }
        return Measured.of(before, Meter.read(instance), led.get(), times);
    }
}
