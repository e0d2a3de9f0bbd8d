package vn.ngomon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.launch.Instance;

/** One client's way through a storm: repeats each request with its key until it is answered, and asks some again for the fun of it. */
final class Insistence {

    private final Instance instance;
    private final AtomicInteger repeats;
    private Wire wire;

    Insistence(Instance instance, AtomicInteger repeats) {
        this.instance = instance;
        this.repeats = repeats;
    }

    Wire.Reply post(String path, String token, String key, String json) throws InterruptedException {
        return post(path, token, key, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Wire.Reply post(String path, String token, String key, String type, byte[] body) throws InterruptedException {
        var reply = untilAnswered(path, token, key, type, body);
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            var again = untilAnswered(path, token, key, type, body);
            if (!again.equals(reply)) {
                throw new IllegalStateException("A repeat got another answer: " + reply + " " + again);
            }
        }
        return reply;
    }

    private Wire.Reply untilAnswered(String path, String token, String key, String type, byte[] body) throws InterruptedException {
        while (true) {
            try {
                if (wire == null) {
                    wire = new Wire(instance.url().getPort());
                }
                var reply = wire.post(path, token, key, type, body);
                if (reply.status() / 100 == 2) {
                    return reply;
                }
                if (reply.status() < 500) {
                    throw new IllegalStateException(path + " " + new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1) + ": " + reply);
                }
            } catch (IOException | java.util.NoSuchElementException | java.io.UncheckedIOException e) {
                wire = null;
            }
            repeats.incrementAndGet();
            Thread.sleep(100);
        }
    }
}
