package vn.ngomon.platform.place;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.NotFound;

/** One unit's land as a GeoJSON feature (RFC 7946), for maps. */
@RestController
class BoundaryController {

    private final Places places;
    private final Directory directory;

    BoundaryController(Places places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    @GetMapping(path = "/areas/{id}/boundary", produces = "application/geo+json")
    ResponseEntity<String> boundary(@PathVariable UUID id) {
        var area = directory.findArea(id).orElseThrow(NotFound::new);
        var geometry = places.boundaryOf(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok("{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":{\"code\":\"%s\",\"simulated\":%s},\"geometry\":%s}"
                .formatted(id, area.code().value(), places.isSimulated(id), geometry));
    }
}
