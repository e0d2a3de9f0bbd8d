package vn.ngomon.platform.place.basemap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;

/** One file full of map tiles. Safe for many readers at once. */
interface TileArchive extends Closeable {

    /**
     * What the file says of itself.
     *
     * @param type        the tiles' media type
     * @param gzip        whether they lie there compressed
     * @param attribution in plain words
     */
    record About(String type, boolean gzip, int shallowest, int deepest, String attribution) {

        boolean isVector() {
            return type.equals(MVT);
        }
    }

    /** Mapbox vector tiles. */
    String MVT = "application/vnd.mapbox-vector-tile";

    About about();

    Optional<byte[]> tile(int zoom, int x, int y) throws IOException;

    /** A file that cannot be served; {@code messageKey} says why. */
    final class Unusable extends RuntimeException {

        private final String messageKey;
        private final transient Object[] args;

        Unusable(String messageKey, Object... args) {
            super(messageKey);
            this.messageKey = messageKey;
            this.args = args;
        }

        String messageKey() {
            return messageKey;
        }

        Object[] args() {
            return args;
        }
    }

    /** Whichever kind it is, by its first bytes. */
    static TileArchive open(Path file) throws IOException {
        var head = new byte[16];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, head.length);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PMTiles")) {
            return new PmTiles(file);
        }
        if (text.startsWith("SQLite format 3")) {
            return new MbTiles(file);
        }
        throw new Unusable("place.basemap.unreadable");
    }

    /** Tags and entities are for browsers, and these words are shown as they stand. */
    static String plain(String attribution) {
        return Jsoup.parse(attribution).text();
    }
}
