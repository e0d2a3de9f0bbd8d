package vn.ngomon.platform.file;

/** A file of the program's own, looked at and still in memory: making takes time and is done before the transaction that keeps it. */
public final class Made {

    private final StoredFile file;
    private final Content content;
    private final String origin;

    Made(StoredFile file, Content content, String origin) {
        this.file = file;
        this.content = content;
        this.origin = origin;
    }

    /** As it will be known. */
    public StoredFile file() {
        return file;
    }

    Content content() {
        return content;
    }

    String origin() {
        return origin;
    }
}
