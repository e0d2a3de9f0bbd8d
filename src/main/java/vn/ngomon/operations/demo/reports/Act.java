package vn.ngomon.operations.demo.reports;

import java.time.Instant;

/** Something that somebody does about a planned report. */
record Act(Kind kind, Instant at) {

    enum Kind { RECEIVE, REJECT, MERGE, DISPATCH, ACKNOWLEDGE, ASK, REPLY, SUPPORT, RETURN, REDISPATCH, FORWARD, EXTEND, ANSWER, SEND_BACK, APPROVE, REOPEN, RATE }
}
