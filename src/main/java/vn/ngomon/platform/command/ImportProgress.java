package vn.ngomon.platform.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** An import's passes, one line of progress each. */
final class ImportProgress implements ImportRequest.Watch, AutoCloseable {

    private final PrintWriter out;
    private @Nullable Progress pass;

    ImportProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Pass next, long rows) {
        close();
        pass = new Progress(out, switch (next) {
            case READING -> "command.progress.read";
            case WRITING -> "command.progress.written";
        }, rows);
    }

    @Override
    public void row() {
        if (pass != null) {
            pass.step();
        }
    }

    @Override
    public void close() {
        if (pass != null) {
            pass.close();
        }
    }
}
