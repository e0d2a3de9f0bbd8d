package vn.ngomon.platform.casework;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;

/**
 * A new case.
 *
 * @param id the feature's own id for it: one thing, one id
 * @param title what colleagues see in the inbox; no personal data
 * @param limit the statutory limit its clock will run under once started
 * @param parentId the case that waits for this one, or null
 * @param facts for the journal entry; ids and codes only
 */
public record Opening(UUID id, UUID definitionId, String title, UUID agencyId, UUID frontAgencyId, Limit limit, SupplementPolicy supplement,
        @Nullable UUID parentId, Map<String, Object> facts) {

    public Opening {
        facts = Map.copyOf(facts);
    }
}
