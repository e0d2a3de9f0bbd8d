package vn.ngomon.platform.casework.definition;

/** Where a case stands in the eyes of statistics. A small closed set; the steps within are configuration. */
public enum Phase {
    /** Filed or reported, not yet accepted: no code, no clock. */
    NEW,
    /** Accepted and worked on under the clock. */
    WORKING,
    /** Waits for the applicant or another party outside. */
    WAITING,
    /** The result is ready; only hand-over, publication or rating remain. */
    READY,
    /** Ended; may be re-opened where the definition says so. */
    CLOSED
}
