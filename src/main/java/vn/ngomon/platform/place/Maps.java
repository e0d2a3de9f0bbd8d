package vn.ngomon.platform.place;

import org.springframework.stereotype.Component;
import vn.ngomon.platform.place.basemap.Archives;

/** Maps for pages: what lies under them, and where they begin. */
@Component
public class Maps {

    private final MapProperties properties;
    private final Archives archives;
    private final Places places;

    Maps(MapProperties properties, Archives archives, Places places) {
        this.properties = properties;
        this.archives = archives;
        this.places = places;
    }

    /** A map of the whole province to look at; see {@link MapFrame} for both addresses. */
    public MapFrame look(String source, String list) {
        var basemap = basemap();
        var whole = new Boundary.Box(properties.west(), properties.south(), properties.east(), properties.north());
        return new MapFrame(source, list, whole, basemap,
                basemap.kind() == Basemap.Kind.NONE && places.isSimulated(), null);
    }

    /** A map to pick a place on, which goes into two fields of the form around it. */
    public MapFrame pick(MapFrame.Pick pick) {
        return look("", "").picking(pick);
    }

    private Basemap basemap() {
        if (properties.tiles().isEmpty()) {
            return archives.basemap();
        }
        var vector = properties.tiles().matches(".*\\.(pbf|mvt)(\\?.*)?");
        return new Basemap(vector ? Basemap.Kind.VECTOR : Basemap.Kind.RASTER, properties.tiles(), properties.attribution(), properties.deepest());
    }
}
