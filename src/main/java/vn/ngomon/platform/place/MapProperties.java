package vn.ngomon.platform.place;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where maps begin, and whose tiles lie under them.
 *
 * @param tiles       a tile server's pattern such as {@code https://tiles.example.vn/{z}/{x}/{y}.png}; empty: what was imported, or outlines
 * @param attribution what that server wants written on the map
 * @param deepest     the zoom up to which it has tiles
 * @param west        with the other three, the box of a map that shows the whole province
 */
@ConfigurationProperties("ngomon.map")
record MapProperties(@DefaultValue("") String tiles, @DefaultValue("") String attribution, @DefaultValue("19") int deepest,
        @DefaultValue("106.98") double west, @DefaultValue("15.95") double south, @DefaultValue("108.26") double east, @DefaultValue("16.79") double north) {

    MapProperties {
        if (!tiles.isEmpty() && !(tiles.matches("https?://[^\\s;,'\"]+") && tiles.contains("{z}") && tiles.contains("{x}") && tiles.contains("{y}"))) {
            throw new IllegalArgumentException("ngomon.map.tiles is no address with {z}, {x} and {y}: " + tiles);
        }
    }

    /** Scheme, host and port of the tile server. */
    String origin() {
        return tiles.replaceFirst("^(https?://[^/]+).*$", "$1");
    }
}
