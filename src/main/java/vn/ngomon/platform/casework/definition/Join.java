package vn.ngomon.platform.casework.definition;

/**
 * How many of several parallel answers are enough.
 *
 * @param atLeast 0 means all
 */
public record Join(int atLeast) {

    public static final Join ALL = new Join(0);
    public static final Join ANY = new Join(1);

    public boolean met(int asked, int answered) {
        return atLeast == 0 ? answered == asked : answered >= Math.min(atLeast, asked);
    }
}
