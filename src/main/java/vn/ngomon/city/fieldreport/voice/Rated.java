package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;

/** How rating an answer ended. */
public sealed interface Rated {

    record Done() implements Rated {}

    /** There is no public answer to rate. */
    record NoAnswer() implements Rated {}

    record TooLate(Instant until) implements Rated {}

    /** Not one of the four scores, or more words than are kept. */
    record Wrong(int longest) implements Rated {}
}
