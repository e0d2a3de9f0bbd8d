package vn.ngomon.platform.place;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.place.points.Point;
import vn.ngomon.platform.place.points.PointAttributes;
import vn.ngomon.platform.place.points.PointFilter;
import vn.ngomon.platform.place.points.PointIndex;

/** Pages with maps as features make them, to be tried in a browser. */
@Controller
class TriedMaps {

    private final Maps maps;
    private final PointIndex index = new PointIndex();

    TriedMaps(Maps maps) {
        this.maps = maps;
        index.load(IntStream.range(0, 3000).mapToObj(number -> new Point(number, 107.58 + Math.sin(number) * 0.00002 * number,
                16.46 + Math.cos(number * 1.7) * 0.00002 * number, new PointAttributes(0, 0, 0, number % 5, 0))).iterator());
    }

    @GetMapping("/tried/look")
    String look(Model model) {
        model.addAttribute("page", new MapPage(maps.look("/tried/points", "/areas").at(107.58, 16.46, 9000)));
        return "platform/place/show";
    }

    @GetMapping("/tried/pick")
    String pick(@RequestParam(defaultValue = "") String lon, @RequestParam(defaultValue = "") String lat, Model model) {
        model.addAttribute("page", new MapPage(maps.pick(new MapFrame.Pick("lon", "lat", lon, lat))));
        return "platform/place/show";
    }

    @GetMapping("/tried/points")
    ResponseEntity<String> points(@RequestParam String bbox, @RequestParam int zoom) {
        var box = Arrays.stream(bbox.split(",")).map(Double::valueOf).toList();
        var clusters = index.view(new Boundary.Box(box.get(0), box.get(1), box.get(2), box.get(3)), zoom, PointFilter.ALL);
        return ResponseEntity.ok().header("Content-Type", MapFeatures.TYPE).body(MapFeatures.of(clusters, cluster -> {
            var state = IntStream.range(0, 5).filter(one -> cluster.countByState().get(one) > 0).max().orElseThrow();
            return new Pin("/areas?q=" + cluster.number().orElse(-1), "Điểm " + cluster.number().orElse(-1), Pin.Tone.values()[state],
                    List.of(Pin.Shape.values()).get(state), state == 4);
        }));
    }
}
