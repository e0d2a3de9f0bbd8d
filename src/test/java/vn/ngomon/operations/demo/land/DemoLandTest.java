package vn.ngomon.operations.demo.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.place.Places;

@NgomonTest
class DemoLandTest {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2019, 1, 2), LocalDate.of(2020, 12, 8), LocalDate.of(2022, 3, 1),
            LocalDate.of(2025, 2, 1), LocalDate.of(2026, 5, 5));

    @Autowired Directory directory;
    @Autowired Places places;
    @Autowired TransactionTemplate transaction;

    private List<Area> communes(LocalDate day) {
        return directory.areasOn(day).stream().filter(area -> area.tier() == Tier.COMMUNE && area.code().value().matches("(19|20).*")).toList();
    }

    @Test
    void everyDaysUnitsFillTheProvinceWithoutGapOrOverlap() {
        var land = new DemoLand(directory, places, transaction).land();
        var outline = DemoLand.outline();
        for (var day : DAYS) {
            var units = communes(day).stream().map(area -> land.get(area.id())).toList();
            assertThat(units).as(day.toString()).doesNotContainNull().allSatisfy(unit -> assertThat(unit.isValid() && !unit.isEmpty()).isTrue());
            assertThat(units.stream().mapToDouble(Geometry::getArea).sum()).as(day.toString()).isCloseTo(outline.getArea(), within(1e-4));
        }
        assertThat(communes(DAYS.get(1))).hasSize(145);
        assertThat(communes(DAYS.getLast())).hasSize(40);
    }

    @Test
    void todaysCentresLieInTheirOwnUnits() {
        var land = new DemoLand(directory, places, transaction).land();
        assertThat(communes(DAYS.getLast())).allSatisfy(area -> assertThat(land.get(area.id())
                .distance(new GeometryFactory().createPoint(new Coordinate(area.lon(), area.lat())))).as(area.name()).isLessThan(0.01));
    }

    @Test
    void everySpotOfTheProvinceHasItsOneCommuneOnEveryDay() {
        var outline = DemoLand.outline().buffer(-0.0001);
        var random = new Random(7);
        var land = new DemoLand(directory, places, transaction).land();
        for (var i = 0; i < 3000; i++) {
            var point = new GeometryFactory().createPoint(new Coordinate(random.nextDouble(107.02, 108.21), random.nextDouble(15.99, 16.74)));
            if (outline.covers(point)) {
                for (var day : DAYS) {
                    assertThat(communes(day).stream().filter(area -> land.get(area.id()).covers(point)).map(Area::id).toArray(UUID[]::new))
                            .as("%s on %s", point, day).hasSize(1);
                }
            }
        }
    }
}
