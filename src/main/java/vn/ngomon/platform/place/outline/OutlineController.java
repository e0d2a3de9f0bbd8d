package vn.ngomon.platform.place.outline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.place.Places;
import vn.ngomon.platform.ui.NotFound;

/** The layers of a map without tiles, and whose land a spot is. */
@RestController
class OutlineController {

    private final Outlines outlines;
    private final Landmarks landmarks;
    private final Places places;
    private final Directory directory;

    OutlineController(Outlines outlines, Landmarks landmarks, Places places, Directory directory) {
        this.outlines = outlines;
        this.landmarks = landmarks;
        this.places = places;
        this.directory = directory;
    }

    @GetMapping(path = "/map/outlines", produces = MapFeatures.TYPE)
    ResponseEntity<byte[]> outlines(@RequestParam(defaultValue = "9") int zoom) {
        var layer = outlines.at(zoom);
        return answer(layer.geoJson(), layer.version());
    }

    @GetMapping(path = "/map/landmarks", produces = MapFeatures.TYPE)
    ResponseEntity<byte[]> landmarks() {
        return answer(landmarks.geoJson(), landmarks.geoJson());
    }

    /** The commune of today that a spot lies in, to tell whoever picks a place: nothing outside the province, no name where none is known. */
    @GetMapping("/map/area")
    Map<String, String> area(@RequestParam double lon, @RequestParam double lat, Locale locale) {
        var today = directory.today();
        var area = places.areaAt(lon, lat, today);
        if (area.isEmpty() && !places.isNear(lon, lat, today)) {
            throw new NotFound();
        }
        return area.map(one -> Map.of("name", one.fullName(locale))).orElse(Map.of());
    }

    private static ResponseEntity<byte[]> answer(String geoJson, String version) {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag('"' + DigestUtils.md5DigestAsHex(version.getBytes(StandardCharsets.UTF_8)) + '"')
                .body(geoJson.getBytes(StandardCharsets.UTF_8));
    }
}
