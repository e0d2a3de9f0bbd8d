package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets}: compressed in advance, cached for ever under the hash of their content. */
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /** An outdated hash gets today's content, uncached: a page from before an update still looks right. */
    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        var asset = assets.find(name).orElseThrow(NotFound::new);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var zipped = asset.compresses() && accepted != null && accepted.contains("gzip");
        var response = ResponseEntity.ok()
                .cacheControl(asset.hash().equals(hash)
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (zipped) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(zipped ? asset.gzip() : asset.plain());
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon(HttpServletRequest request) {
        return asset("", "icon-192.png", request);
    }
}
