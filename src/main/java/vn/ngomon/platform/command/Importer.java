package vn.ngomon.platform.command;

/** Takes one kind of list in: {@code ./ngomon import <name> FILE…} and the upload page ask the same bean. */
public interface Importer {

    /** The word after {@code import}, such as {@code areas}. */
    String name();

    /** Compares the files with what is stored; writes all or nothing, and only when asked to and without errors. */
    ImportReport run(ImportRequest request);
}
