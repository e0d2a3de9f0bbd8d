package vn.ngomon.platform.form;

/**
 * One answer that may be chosen.
 *
 * @param group heading it is listed under, such as its district; empty for none
 */
public record Option(String value, Words label, Words group) {

    public Option(String value, Words label) {
        this(value, label, Words.NONE);
    }
}
