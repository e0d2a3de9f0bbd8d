package vn.ngomon.city.fieldreport.open311;

import java.util.List;

/** A request that cannot be answered as asked; answered with a document of errors, one for each thing that is wrong. */
final class Wrong extends RuntimeException {

    /** @param key of its words for the person at the client, in full */
    record Flaw(String key, List<Object> args) {

        static Flaw of(String key, Object... args) {
            return new Flaw("open311.wrong." + key, List.of(args));
        }
    }

    private final int status;
    private final transient List<Flaw> flaws;

    Wrong(int status, List<Flaw> flaws) {
        super(status + " " + flaws, null, false, false);
        this.status = status;
        this.flaws = List.copyOf(flaws);
    }

    static Wrong of(int status, String key, Object... args) {
        return new Wrong(status, List.of(Flaw.of(key, args)));
    }

    /** Named, but there is no such thing. */
    static Wrong unknown(String key, Object... args) {
        return of(404, key, args);
    }

    int status() {
        return status;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
