package vn.ngomon.platform.directory;

import java.time.LocalDate;
import java.util.UUID;

/** One unit or agency going on as another. */
public record Succession(UUID predecessor, UUID successor, LocalDate on, Extent extent, String decree, String confidence) {

    /** Whether all of it went there, or only a part (of the land, or of the tasks). */
    public enum Extent { WHOLE, PART }
}
