package vn.ngomon.platform.place.basemap;

import org.springframework.stereotype.Component;
import vn.ngomon.platform.place.Basemap;

/** The imported basemap. */
@Component
public class Archives {

    public Basemap basemap() {
        return Basemap.NONE;
    }
}
