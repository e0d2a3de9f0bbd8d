package vn.ngomon.city.fieldreport.alert;

import java.util.List;
import java.util.UUID;
import vn.ngomon.city.fieldreport.site.ReportsPage;
import vn.ngomon.platform.place.MapFrame;

/** An account's alerts, and the form for another. */
public record AlertsPage(List<Line> alerts, int most, ReportsPage.Choices choices, MapFrame map, String category, String area) {

    public static final List<Integer> METRES = List.of(300, 500, 1000, 2000, 5000);

    /** @param about what it is about, in words */
    public record Line(UUID id, String about, String pace) {}

    public boolean isFull() {
        return alerts.size() >= most;
    }
}
