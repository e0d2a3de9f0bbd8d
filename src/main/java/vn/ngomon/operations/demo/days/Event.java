package vn.ngomon.operations.demo.days;

import java.time.Instant;

/** Something that is going to happen to what one plan has become. */
public interface Event {

    /** In the province's own time. */
    Instant at();

    /** Of the plan, within its strand. */
    int number();

    /** Which comes first of one plan's events at the same moment. */
    default int rank() {
        return 0;
    }

    /** How often it was tried in vain. */
    int attempts();

    Event after(int vain);
}
