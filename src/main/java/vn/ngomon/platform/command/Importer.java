package vn.ngomon.platform.command;

import java.util.Map;

/** Takes one kind of list in: {@code ./ngomon import <name> FILE…} and the upload page ask the same bean. */
public interface Importer {

    /** The word after {@code import}, such as {@code areas}. */
    String name();

    /** Whether there is nothing to do without files: not so where the program brings the content itself. */
    default boolean needsFiles(Map<String, String> options) {
        return true;
    }

    /** Compares the files with what is stored; writes all or nothing, and only when asked to and without errors. */
    ImportReport run(ImportRequest request);
}
