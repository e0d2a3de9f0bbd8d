package vn.ngomon.city.fieldreport.partner;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another Open311 system.
 *
 * @param endpoint what calls are appended to, without a slash at the end
 * @param key sealed; null where the other side asks for none
 * @param services by our category, what the other side calls it: only these are forwarded
 * @param areas codes of communes or of what lies above them; empty: everywhere
 * @param stoppedAt null while reports are forwarded
 */
record Partner(UUID id, String name, String endpoint, @Nullable String jurisdiction, byte @Nullable [] key, Map<String, String> services, Set<String> areas,
        @Nullable Instant stoppedAt, int version) {

    Partner {
        services = Map.copyOf(services);
        areas = Set.copyOf(areas);
    }

    boolean isOpen() {
        return stoppedAt == null;
    }

    /** @param codes of the commune it lies in and of what lies above; none when the place is not known */
    boolean takes(String category, Set<String> codes) {
        return isOpen() && services.containsKey(category) && (areas.isEmpty() || codes.stream().anyMatch(areas::contains));
    }
}
