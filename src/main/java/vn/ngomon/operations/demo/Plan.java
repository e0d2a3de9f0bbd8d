package vn.ngomon.operations.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to become of one simulated dossier; all of it follows from the seed and its number.
 *
 * @param pace how much of the statutory limit is used: under 1 early or on time, over 1 late
 * @param rounds supplements asked for in processing
 */
record Plan(int number, UUID agency, String procedure, boolean online, Instant submittedAt, Fate fate, double pace, boolean missingAtIntake, int rounds,
        boolean apologised, boolean sentBack, long seed) {

    enum Fate { COMPLETED, REFUSED_AT_INTAKE, REFUSED, WITHDRAWN, STOPPED, LEFT_OPEN }
}
