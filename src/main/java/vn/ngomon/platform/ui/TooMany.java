package vn.ngomon.platform.ui;

import java.time.Duration;

/** More requests than one account or device may make; try again after the given time. */
public class TooMany extends RuntimeException {

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("too many requests", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
