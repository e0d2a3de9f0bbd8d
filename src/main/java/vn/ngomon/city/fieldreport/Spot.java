package vn.ngomon.city.fieldreport;

/** A point on the ground, WGS 84 degrees. */
public record Spot(double lon, double lat) {

    public Spot {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("Not a point on the ground: " + lon + " " + lat);
        }
    }

    /** Metres along the ground; exact enough for neighbours. */
    public double metresTo(Spot other) {
        var across = Math.toRadians(other.lon - lon) * Math.cos(Math.toRadians((lat + other.lat) / 2));
        var along = Math.toRadians(other.lat - lat);
        return Math.hypot(across, along) * 6_371_008.8;
    }
}
