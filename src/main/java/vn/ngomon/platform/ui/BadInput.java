package vn.ngomon.platform.ui;

/** A field that cannot be accepted as it is; says which and why. For API and addresses; forms show errors on the field instead. */
public class BadInput extends RuntimeException {

    private final String field;
    private final String key;
    private final transient Object[] args;

    public BadInput(String field, String key, Object... args) {
        super(field + ": " + key, null, false, false);
        this.field = field;
        this.key = key;
        this.args = args.clone();
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
