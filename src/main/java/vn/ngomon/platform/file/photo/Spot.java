package vn.ngomon.platform.file.photo;

/** Where a camera says it stood, in degrees (WGS 84). A camera can be told anything: a hint, never proof. */
public record Spot(double lon, double lat) {

    public Spot {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("Not on this earth: " + lon + ", " + lat);
        }
    }
}
