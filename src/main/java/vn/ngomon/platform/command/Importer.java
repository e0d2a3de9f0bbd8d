package vn.ngomon.platform.command;

import java.util.Map;
import java.util.Set;

/** Takes one kind of list in: {@code ./ngomon import <name> FILE…} and the upload page ask the same bean. */
public interface Importer {

    /** The word after {@code import}, such as {@code areas}. */
    String name();

    /** Options of its own that take a value, such as {@code from}: anything else is refused before a file is read. */
    default Set<String> options() {
        return Set.of();
    }

    /** Options of its own that take none, such as {@code shipped}. */
    default Set<String> flags() {
        return Set.of();
    }

    /** Whether there is nothing to do without files: not so where the program brings the content itself. */
    default boolean needsFiles(Map<String, String> options) {
        return true;
    }

    /** Whether the files may be too large for the memory, so that it wants to know where they are. */
    default boolean readsFromDisk() {
        return false;
    }

    /** Compares the files with what is stored; writes all or nothing, and only when asked to and without errors. */
    ImportReport run(ImportRequest request);
}
