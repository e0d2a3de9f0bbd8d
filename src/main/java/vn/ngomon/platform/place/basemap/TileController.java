package vn.ngomon.platform.place.basemap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.ui.NotFound;

/** Tiles of the imported basemap. Their address carries the file's name, so they may be kept. */
@RestController
class TileController {

    private static final int DEEPEST = 22;

    private final Archives archives;

    TileController(Archives archives) {
        this.archives = archives;
    }

    /** Where the file has nothing, there is nothing to draw, which is no mistake: 204. */
    @GetMapping("/map/tiles/{zoom}/{x}/{y}")
    ResponseEntity<byte[]> tile(@PathVariable int zoom, @PathVariable int x, @PathVariable int y, HttpServletRequest request) throws IOException {
        var archive = archives.current().orElseThrow(NotFound::new).archive();
        if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new NotFound();
        }
        var kept = CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
        var tile = archive.tile(zoom, x, y);
        if (tile.isEmpty()) {
            return ResponseEntity.noContent().cacheControl(kept).build();
        }
        var answer = ResponseEntity.ok().cacheControl(kept).header(HttpHeaders.CONTENT_TYPE, archive.about().type());
        if (!archive.about().gzip()) {
            return answer.body(tile.get());
        }
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.get());
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(tile.get()))) {
            return answer.body(in.readAllBytes());
        }
    }
}
