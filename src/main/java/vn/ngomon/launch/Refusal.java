package vn.ngomon.launch;

/** One clear sentence about why the program cannot start, and nothing else: it ends on the screen without a stack trace. */
public final class Refusal extends RuntimeException {

    private final int exitCode;

    public Refusal(String sentence) {
        this(sentence, 1);
    }

    Refusal(String sentence, int exitCode) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
