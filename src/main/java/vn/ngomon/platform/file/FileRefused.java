package vn.ngomon.platform.file;

/** The program made a file that it would not take from anybody else: a bug. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileRefused(Upload.Refused refused) {
        super("A file from the program itself was refused: " + refused.reason() + ", " + refused.name());
    }
}
