package vn.ngomon.platform.file;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file goes over the wire: nothing in it may run, load or frame anything. */
final class Answers {

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";
    /** A picture withdrawn from the public, or made unrecognisable, has left every cache by then; asked again, an unchanged one costs no bytes. */
    private static final Duration PUBLIC = Duration.ofMinutes(1);

    private Answers() {}

    static ResponseEntity<Resource> whole(StoredFile file, Path path, String disposition) {
        return secured(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(disposition, file.name()))
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + file.sha256() + "\"")
                .body(new FileSystemResource(path));
    }

    static ResponseEntity<Resource> drawing(StoredFile file, Path picture, int page, int width) {
        return drawing(file, page, width)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(picture));
    }

    /** Other sites may show it too: it is open data. */
    static ResponseEntity<Resource> publicDrawing(StoredFile file, Path picture, int width) {
        return drawing(file, 1, width)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(CacheControl.maxAge(PUBLIC).cachePublic())
                .body(new FileSystemResource(picture));
    }

    private static ResponseEntity.BodyBuilder drawing(StoredFile file, int page, int width) {
        return secured(file.mediaType().equals(FileRules.PDF) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .eTag("\"" + file.sha256() + "-" + page + "-" + width + "\"");
    }

    private static ResponseEntity.BodyBuilder secured(MediaType type) {
        return ResponseEntity.ok().contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX);
    }
}
