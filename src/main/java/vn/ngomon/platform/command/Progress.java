package vn.ngomon.platform.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells how far long work is: counts and time left, on one line that is rewritten on a terminal, else a line every few
 * seconds. Safe to step from several threads.
 */
public final class Progress implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_LOG = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final String label;
    private final long total;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private long shownAt = begun;
    private boolean shown;

    /** @param total how many steps there will be, or 0 when nobody knows */
    public Progress(PrintWriter out, String label, long total) {
        this.out = out;
        this.label = label;
        this.total = total;
        this.terminal = CommandOutput.isTerminal(out);
    }

    public void step() {
        step(1);
    }

    public void step(long count) {
        done.addAndGet(count);
        long interval = (terminal ? ON_TERMINAL : IN_A_LOG).toNanos();
        if (System.nanoTime() - shownAt >= interval) {
            show();
        }
    }

    private synchronized void show() {
        shownAt = System.nanoTime();
        shown = true;
        if (terminal) {
            out.print("\r" + text() + "\u001b[K");
            out.flush();
        } else {
            out.println(text());
        }
    }

    private String text() {
        long now = done.get();
        if (total <= 0) {
            return label + ": %,d".formatted(now);
        }
        return label + ": %,d of %,d (%d %%)%s".formatted(now, total, now * 100 / total, left(now));
    }

    private String left(long now) {
        if (now <= 0 || now >= total) {
            return "";
        }
        long seconds = Math.round((System.nanoTime() - begun) / 1e9 * (total - now) / now);
        return ", %d:%02d left".formatted(seconds / 60, seconds % 60);
    }

    /** The last word on it, if there was a first. */
    @Override
    public void close() {
        if (shown) {
            show();
            if (terminal) {
                out.println();
            }
        }
    }
}
