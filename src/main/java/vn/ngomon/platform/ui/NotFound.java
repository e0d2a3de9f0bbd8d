package vn.ngomon.platform.ui;

/** There is no such thing, or not for this person: the two are answered alike. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
