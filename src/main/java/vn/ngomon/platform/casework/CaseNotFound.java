package vn.ngomon.platform.casework;

import java.util.UUID;
import vn.ngomon.platform.ui.NotFound;

/** No such case, or none that this actor may know of: the same answer. */
public final class CaseNotFound extends NotFound {

    public CaseNotFound(UUID id) {
        super("No case " + id);
    }
}
