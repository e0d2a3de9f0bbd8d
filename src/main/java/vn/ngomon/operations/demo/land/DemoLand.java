package vn.ngomon.operations.demo.land;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Succession;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.Places;

/** Gives every commune of the demo land, of 2018 as of today, so that each spot of the province lies in exactly one. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DemoLand {

    private static final int DECIMALS = 5;

    private final Directory directory;
    private final Places places;
    private final TransactionTemplate transaction;

    DemoLand(Directory directory, Places places, TransactionTemplate transaction) {
        this.directory = directory;
        this.places = places;
        this.transaction = transaction;
    }

    /** Where land is known already, it stays; what is imported later takes the place of this. */
    public void settle() {
        var missing = communes().stream().filter(area -> places.boundaryOf(area.id()).isEmpty()).map(Area::id).toList();
        if (missing.isEmpty()) {
            return;
        }
        var land = land();
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        transaction.executeWithoutResult(status -> missing.stream().filter(land::containsKey).forEach(area ->
                places.put(area, JsonMapper.shared().readTree(writer.write(land.get(area))), Boundary.SIMULATED)));
    }

    Map<UUID, Geometry> land() {
        var first = communes().stream().filter(area -> directory.originsOf(area).isEmpty()).toList();
        return SimulatedLand.of(first, area -> directory.successionsOf(area).stream().map(Succession::successor).distinct()
                .map(directory::getArea).toList(), outline());
    }

    private List<Area> communes() {
        return directory.allAreas().stream().filter(area -> area.tier() == Tier.COMMUNE).toList();
    }

    /** The province by hand, good to some three kilometres. */
    static Polygon outline() {
        try (var reader = new InputStreamReader(new ClassPathResource("demo/outline.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            var corners = new ArrayList<Coordinate>();
            rows.forEach(row -> corners.add(new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")))));
            corners.add(corners.getFirst());
            return new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
