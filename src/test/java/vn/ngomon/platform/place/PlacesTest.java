package vn.ngomon.platform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Area;

/** Two invented units side by side, far from any real one, and a third that followed them. */
@NgomonTest
class PlacesTest {

    static final LocalDate BEFORE = LocalDate.of(2016, 5, 1);
    static final LocalDate AFTER = LocalDate.of(2016, 7, 1);

    @Autowired
    Places places;
    @Autowired
    List<Importer> importers;

    @BeforeEach
    void twoUnitsThatTouch() {
        assertThat(take(unit("97001", "Thử Tây", "2016-01-01", "2016-06-01", 10, 20),
                unit("97002", "Thử Đông", "2016-01-01", "2016-06-01", 20, 30),
                unit("97001", "Thử Chung", "2016-06-01", "2017-01-01", 10, 30)).errors()).isEmpty();
    }

    ImportReport take(String... features) {
        var text = "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
        return importers.stream().filter(one -> one.name().equals("areas")).findFirst().orElseThrow().run(new ImportRequest(
                List.of(new ImportFile("thu.geojson", text.getBytes(StandardCharsets.UTF_8))), true, ImportRequest.COMMAND_LINE, Map.of()));
    }

    static String unit(String code, String name, String from, String to, int west, int east) {
        return feature(code, name, from, to, "{\"type\": \"Polygon\", \"coordinates\": [[[%1$d,-10],[%2$d,-10],[%2$d,0],[%1$d,0],[%1$d,-10]]]}"
                .formatted(west, east));
    }

    static String feature(String code, String name, String from, String to, String geometry) {
        return """
                {"type": "Feature", "properties": {"code": "%s", "name": "%s", "kind": "xã", "valid_from": "%s", "valid_to": "%s"},
                 "geometry": %s}""".formatted(code, name, from, to, geometry);
    }

    @Test
    void aPointInsideHasItsUnitOfTheDay() {
        assertThat(places.areaAt(15, -5, BEFORE)).map(Area::name).contains("Thử Tây");
        assertThat(places.areaAt(25, -5, BEFORE)).map(Area::name).contains("Thử Đông");
        assertThat(places.areaAt(25, -5, AFTER)).map(Area::name).contains("Thử Chung");
    }

    @Test
    void aPointOnTheBoundaryOfTwoUnitsHasExactlyOneAndAlwaysTheSame() {
        for (double lat = -10; lat <= 0; lat += 0.5) {
            assertThat(places.areaAt(20, lat, BEFORE)).map(Area::name).contains("Thử Tây");
        }
        assertThat(places.areaAt(10, -10, BEFORE)).map(Area::name).contains("Thử Tây");
        assertThat(places.areaAt(30, 0, BEFORE)).map(Area::name).contains("Thử Đông");
    }

    @Test
    void aPointOutsideAllHasNone() {
        assertThat(places.areaAt(9.999, -5, BEFORE)).isEmpty();
        assertThat(places.areaAt(15, -5, LocalDate.of(2017, 1, 1))).isEmpty();
    }

    @Test
    void aShapeThatIsNoLandIsRefusedByRow() {
        var report = take(feature("97009", "Thử Điểm", "2016-01-01", "2016-06-01", "{\"type\": \"Point\", \"coordinates\": [1, 2]}"),
                feature("97010", "Thử Mét", "2016-01-01", "2016-06-01",
                        "{\"type\": \"Polygon\", \"coordinates\": [[[560000,1800000],[560010,1800000],[560010,1800010],[560000,1800000]]]}"));
        assertThat(report.applied()).isFalse();
        assertThat(report.errors()).extracting(ImportReport.Problem::row, ImportReport.Problem::column, ImportReport.Problem::messageKey)
                .contains(tuple(2, "geometry", "place.boundary.notAPolygon"),
                        tuple(3, "geometry", "place.boundary.notDegrees"));
    }
}
