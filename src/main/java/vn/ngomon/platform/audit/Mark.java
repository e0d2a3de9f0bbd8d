package vn.ngomon.platform.audit;

import java.util.UUID;

/** A place in the order of views: after everything up to and including this one. */
record Mark(long tx, UUID view) {

    static final Mark START = new Mark(Long.MIN_VALUE, new UUID(0, 0));
}
