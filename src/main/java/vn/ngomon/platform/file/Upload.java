package vn.ngomon.platform.file;

/** What became of a file somebody handed in. */
public sealed interface Upload {

    /** Whole, on disk and recorded. */
    record Kept(StoredFile file) implements Upload {}

    /**
     * Nothing was kept.
     *
     * @param name the cleaned name, to tell the sender which file
     * @param limit the bytes or pixels allowed where the refusal is about size, else 0
     */
    record Refused(Refusal reason, String name, long limit) implements Upload {

        /** The text that tells the sender what to do; arguments are the name and the limit, that of a size in megabytes. */
        public String messageKey() {
            return "file.refused." + reason.name();
        }

        public Object[] messageArguments() {
            return new Object[] {name, reason == Refusal.TOO_LARGE ? limit >> 20 : limit};
        }
    }

    /** Why a file is not taken. */
    enum Refusal {
        /** No byte arrived. */
        EMPTY,
        TOO_LARGE,
        /** Of a kind the caller does not take. */
        TYPE_NOT_TAKEN,
        /** The bytes are not what the name says. */
        TYPE_MISMATCH,
        /** A program, a script, or a document with macros; never taken. */
        EXECUTABLE,
        /** A photograph in Apple's format, which this server cannot read; the sender's own device can. */
        HEIC,
        /** Cut off, or does not open. */
        DAMAGED,
        /** Opens with a password only. */
        LOCKED,
        /** More pixels, pages or unpacked bytes than an honest file has. */
        BOMB
    }
}
