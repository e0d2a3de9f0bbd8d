package vn.ngomon.platform.command;

import java.io.PrintWriter;
import java.io.Writer;

/** Flushed line by line, and aware of whether a person watches it on a terminal. */
final class CommandOutput extends PrintWriter {

    private final boolean terminal;

    CommandOutput(Writer writer, boolean terminal) {
        super(writer, true);
        this.terminal = terminal;
    }

    static boolean isTerminal(PrintWriter out) {
        return out instanceof CommandOutput output && output.terminal;
    }
}
