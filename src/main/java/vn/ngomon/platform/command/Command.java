package vn.ngomon.platform.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** One word of {@code ./ngomon}: a bean, run inside the instance that owns the data. */
public interface Command {

    /** The word, such as {@code import}. */
    String name();

    /** Vietnamese or English, as the terminal at which the command was typed is set. */
    static Locale language() {
        return CommandOutput.language();
    }

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    int run(List<String> args, PrintWriter out);
}
