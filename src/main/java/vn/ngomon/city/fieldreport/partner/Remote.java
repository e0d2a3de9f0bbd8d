package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;

/** Another system's answer that is of no use. */
final class Remote extends IOException {

    private final boolean lasting;

    /** @param lasting asking again would not help: the other side has understood and refused */
    Remote(String what, boolean lasting) {
        super(what);
        this.lasting = lasting;
    }

    boolean isLasting() {
        return lasting;
    }
}
