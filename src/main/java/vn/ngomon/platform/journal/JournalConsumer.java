package vn.ngomon.platform.journal;

import java.util.List;
import java.util.Set;

/**
 * Reads the journal on, in order, in its own time. What it writes to the database commits together with its cursor:
 * exactly once. What it asks of the world outside happens at least once, with the entry's id to tell repeats.
 */
public interface JournalConsumer {

    /** Its cursor's name; never changes. */
    String name();

    /** The entry types it reads; empty means all. */
    Set<String> types();

    /** One batch in one transaction; a throw rolls back and is tried again, later and smaller. */
    void read(List<Entry> entries);
}
