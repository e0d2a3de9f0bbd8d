package vn.ngomon.platform.directory;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Where the boundaries go that come with a list of areas; {@code place} keeps them. */
public interface AreaShapes {

    /** Why a GeoJSON geometry cannot be a boundary, as a message key; empty when it can. */
    Optional<String> refusal(JsonNode geometry);

    boolean isKnown(UUID areaId, JsonNode geometry);

    /** In the caller's transaction. */
    void put(UUID areaId, JsonNode geometry, String source);
}
