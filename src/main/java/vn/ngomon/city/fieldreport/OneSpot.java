package vn.ngomon.city.fieldreport;

import java.util.List;
import java.util.OptionalInt;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.place.Pin;
import vn.ngomon.platform.place.points.MapCluster;

/** The map of one report for those who may see where it is before everybody may: one pin, or none when the place was told in words. */
public final class OneSpot {

    private OneSpot() {}

    /** @param href what the pin leads to */
    public static String features(FieldReport report, String href) {
        var spot = report.spot();
        var clusters = spot == null ? List.<MapCluster>of()
                : List.of(new MapCluster(spot.lon(), spot.lat(), 1, List.of(1), OptionalInt.of(report.number()), new Boundary.Box(spot.lon(), spot.lat(), spot.lon(), spot.lat())));
        return MapFeatures.of(clusters, cluster -> new Pin(href, report.code(), Pin.Tone.ACCENT, Pin.Shape.CIRCLE, false));
    }
}
