package vn.ngomon.platform.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Flushed line by line, and aware of whether a person watches it on a terminal. */
final class CommandOutput extends PrintWriter {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final boolean terminal;

    CommandOutput(Writer writer, boolean terminal) {
        super(writer, true);
        this.terminal = terminal;
    }

    /** Vietnamese or English, as the terminal at which the command was typed is set. */
    static Locale language() {
        return of(LocaleContextHolder.getLocale());
    }

    static Locale of(Locale wanted) {
        return wanted.getLanguage().equals("vi") ? VIETNAMESE : Locale.ENGLISH;
    }

    static boolean isTerminal(PrintWriter out) {
        return out instanceof CommandOutput output && output.terminal;
    }
}
