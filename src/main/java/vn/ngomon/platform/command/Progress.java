package vn.ngomon.platform.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells how far long work is: counts and time left, on one line that is rewritten on a terminal, else a line every few
 * seconds. Safe to step from several threads. It speaks the language of whoever gave the command.
 */
public final class Progress implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_LOG = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final Locale language;
    private final String label;
    private final long total;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private long shownAt = begun;
    private boolean shown;

    /**
     * @param label key of what is counted, such as {@code command.progress.rows}
     * @param total how many steps there will be, or 0 when nobody knows
     */
    public Progress(PrintWriter out, String label, long total) {
        this(out, label, total, CommandOutput.language());
    }

    private Progress(PrintWriter out, String label, long total, Locale language) {
        this.language = language;
        this.out = out;
        this.label = text(label);
        this.total = total;
        this.terminal = CommandOutput.isTerminal(out);
    }

    /** For whoever waits for the program to be ready; says at once what is going on. */
    public static Progress atStart(String label, long total) {
        var screen = new CommandOutput(new OutputStreamWriter(System.out, System.out.charset()), Terminal.isWatched());
        var progress = new Progress(screen, label, total, Terminal.language());
        progress.show();
        return progress;
    }

    /** Whether a person looks at this output, so that moving lines do not spoil what a program reads. */
    public static boolean isWatched(PrintWriter out) {
        return CommandOutput.isTerminal(out);
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
            return text("command.progress.open", label, now);
        }
        return text("command.progress.line", label, now, total, now * 100 / total, left(now));
    }

    private String left(long now) {
        if (now <= 0 || now >= total) {
            return "";
        }
        long seconds = Math.round((System.nanoTime() - begun) / 1e9 * (total - now) / now);
        return text("command.progress.left", seconds / 60, seconds % 60);
    }

    /** From the feature's texts directly: work is counted where no context is at hand, such as before the program is ready. */
    private String text(String key, Object... args) {
        var texts = ResourceBundle.getBundle("messages/" + key.substring(0, key.indexOf('.')), language);
        return new MessageFormat(texts.getString(key), language).format(args);
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
