package vn.ngomon.platform.command;

import java.io.PrintWriter;
import java.util.List;

/** One word of {@code ./ngomon}: a bean, run inside the instance that owns the data. */
public interface Command {

    /** The word, such as {@code import}. */
    String name();

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    int run(List<String> args, PrintWriter out);
}
