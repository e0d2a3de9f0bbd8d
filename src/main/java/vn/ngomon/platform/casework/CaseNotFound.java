package vn.ngomon.platform.casework;

import java.util.UUID;

/** No such case, or none that this actor may know of: the same answer. */
public final class CaseNotFound extends RuntimeException {

    public CaseNotFound(UUID id) {
        super("No case " + id);
    }
}
