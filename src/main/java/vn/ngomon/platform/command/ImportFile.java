package vn.ngomon.platform.command;

/** A file as it came, by its own name; what is inside is found out by looking, not by the name's ending. */
public record ImportFile(String name, byte[] content) {}
