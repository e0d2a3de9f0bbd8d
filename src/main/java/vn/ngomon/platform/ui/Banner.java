package vn.ngomon.platform.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line above every page that people must not miss, such as "this province is a simulation".
 *
 * @param textKey its words
 * @param args for the words; an {@code Instant} or {@code LocalDate} is written as dates are here
 * @param progress how far what it tells of has come, or null
 */
public record Banner(String textKey, List<Object> args, @Nullable Progress progress) {

    /**
     * Work under way, shown as a bar with counts.
     *
     * @param noteKey words beside the counts, such as the time left; unsaid while {@code noteArgs} is empty
     */
    public record Progress(String labelKey, long value, long max, String noteKey, List<Object> noteArgs) {

        public Progress {
            noteArgs = List.copyOf(noteArgs);
        }
    }

    public Banner {
        args = List.copyOf(args);
    }

    public Banner(String textKey, List<Object> args) {
        this(textKey, args, null);
    }
}
