package vn.ngomon.platform.place;

import java.util.UUID;

/** An area's land as GeoJSON (WGS 84), for maps. */
public record Boundary(UUID areaId, String geoJson, Box box) {

    /** The least box around it, in degrees. */
    public record Box(double west, double south, double east, double north) {}
}
