package vn.ngomon.platform.ui;

/** There is no such thing, or not for this person: the two are answered alike. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }

    /** @param what for the log of whoever meets it where nobody is answered: a consumer of the journal, a timer */
    protected NotFound(String what) {
        super(what);
    }
}
