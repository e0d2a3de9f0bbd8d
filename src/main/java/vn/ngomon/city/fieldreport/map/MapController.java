package vn.ngomon.city.fieldreport.map;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.map.ReportMap.Pin;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.place.Pin.Shape;
import vn.ngomon.platform.place.Pin.Tone;
import vn.ngomon.platform.place.points.MapCluster;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** What a view of the map shows, as GeoJSON (RFC 7946): single reports by their code, and counts where many stand together. */
@RestController
class MapController {

    private final ReportMap map;
    private final PublicReports reports;
    private final AskedReports asked;
    private final UiFactory uis;
    private final InstantSource clock;

    MapController(ReportMap map, PublicReports reports, AskedReports asked, UiFactory uis, InstantSource clock) {
        this.map = map;
        this.reports = reports;
        this.asked = asked;
        this.uis = uis;
        this.clock = clock;
    }

    /**
     * @param bbox west, south, east, north in degrees
     * @param code of the one report to show, if it shall be one
     */
    @GetMapping(path = "/reports/map.geojson", produces = MapFeatures.TYPE)
    ResponseEntity<String> view(@RequestParam String bbox, @RequestParam(defaultValue = "12") int zoom, @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> params, Locale locale) {
        var ui = uis.of(locale);
        var filters = new LinkedHashMap<>(params);
        filters.keySet().removeAll(Set.of("bbox", "zoom", "lang"));
        var box = box(bbox);
        var seen = code.isEmpty() ? map.view(box, Math.clamp(zoom, 0, 22), asked.filter(params)) : one(code);
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofSeconds(5)).cachePrivate())
                .body(MapFeatures.of(seen, cluster -> pin(cluster, filters, ui)));
    }

    private List<MapCluster> one(String code) {
        return ReportCode.find(code).flatMap(reports::find).filter(report -> report.spot() != null).map(report -> {
            var counts = new ArrayList<>(Collections.nCopies(Pin.values().length, 0));
            counts.set(ReportMap.pin(report, clock.instant()).ordinal(), 1);
            var spot = report.spot();
            return new MapCluster(spot.lon(), spot.lat(), 1, counts, OptionalInt.of(report.number()), new Boundary.Box(spot.lon(), spot.lat(), spot.lon(), spot.lat()));
        }).stream().toList();
    }

    /** One report by its code; many by how they stand, most urgent first, with their list behind them. */
    private static vn.ngomon.platform.place.Pin pin(MapCluster cluster, Map<String, String> filters, Ui ui) {
        var counts = new ArrayList<String>();
        var first = Pin.ANSWERED;
        for (var pin : List.of(Pin.FIXED, Pin.ANSWERED, Pin.HANDLING, Pin.OVERDUE)) {
            var count = pin.ordinal() < cluster.countByState().size() ? cluster.countByState().get(pin.ordinal()) : 0;
            if (count > 0) {
                first = pin;
                counts.addFirst(ui.t("fieldreport.pin." + pin, count));
            }
        }
        var words = String.join(", ", counts);
        if (cluster.number().isPresent()) {
            var code = new ReportCode(cluster.number().getAsInt()).toString();
            return look(first, "/reports/" + code, code + " – " + ui.t("fieldreport.pin.one." + first));
        }
        var list = UriComponentsBuilder.fromPath("/reports");
        filters.forEach(list::queryParam);
        var box = cluster.box();
        return look(first, list.queryParam("box", box.west() + "," + box.south() + "," + box.east() + "," + box.north()).encode().toUriString(), words);
    }

    private static vn.ngomon.platform.place.Pin look(Pin pin, String href, String title) {
        return switch (pin) {
            case HANDLING -> new vn.ngomon.platform.place.Pin(href, title, Tone.ACCENT, Shape.CIRCLE, false);
            case OVERDUE -> new vn.ngomon.platform.place.Pin(href, title, Tone.BAD, Shape.TRIANGLE, true);
            case ANSWERED -> new vn.ngomon.platform.place.Pin(href, title, Tone.NEUTRAL, Shape.SQUARE, false);
            case FIXED -> new vn.ngomon.platform.place.Pin(href, title, Tone.GOOD, Shape.DIAMOND, false);
        };
    }

    /** A view may look past the edge of the world. */
    private static Boundary.Box box(String bbox) {
        var box = Boundary.Box.read(bbox).orElseThrow(() -> new BadInput("bbox", "ui.error.value"));
        return new Boundary.Box(Math.clamp(box.west(), -180, 180), Math.clamp(box.south(), -90, 90), Math.clamp(box.east(), -180, 180), Math.clamp(box.north(), -90, 90));
    }
}
