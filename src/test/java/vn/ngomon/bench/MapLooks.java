package vn.ngomon.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import vn.ngomon.Web;
import vn.ngomon.launch.Instance;
import vn.ngomon.platform.time.BusinessClock;

/** People who look at the map, near and far, and who are about to report: a few at a time, so that what is measured is no queue. */
final class MapLooks {

    private static final int CLIENTS = 4;
    private static final int ZOOMS = 19;
    private static final int WARM_SECONDS = 20;
    private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");
    private static final String WORLD = "/reports/map.geojson?bbox=-180,-90,180,90&zoom=0";

    private final Instance instance;
    private final Province province;
    private final List<UUID> agencies;

    MapLooks(Instance instance, Province province) {
        this.instance = instance;
        this.province = province;
        this.agencies = List.copyOf(province.handlers().keySet());
    }

    /** Until the map of a program that has just started shows all there is. */
    static void await(Instance instance) throws SQLException, IOException, InterruptedException {
        long all;
        try (var connection = instance.connect(); var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from report_public where lon is not null")) {
            row.next();
            all = row.getLong(1);
        }
        try (var wire = new Wire(instance.url().getPort())) {
            while (COUNT.matcher(wire.get(WORLD, null).body()).results().mapToLong(found -> Long.parseLong(found.group(1))).sum() < all) {
                Thread.sleep(200);
            }
        }
    }

    /** Each zoom in turn, over some town, with and without filters. */
    Measured views(int seconds) throws SQLException, IOException, InterruptedException {
        return run(seconds, "view", (wire, timing) -> {
            var random = ThreadLocalRandom.current();
            new Calls(wire, timing).get("view", "/reports/map.geojson?" + box(random, random.nextInt(ZOOMS)) + filter(random));
        });
    }

    /** A screen of 1,280 by 768 pixels. */
    private String box(Random random, int zoom) {
        var spot = province.spots().get(random.nextInt(province.spots().size()));
        double wide = 360 / Math.pow(2, zoom) * 5;
        return String.format(Locale.ROOT, "bbox=%.6f,%.6f,%.6f,%.6f&zoom=%d", Math.max(-180, spot.lon() - wide / 2), Math.max(-90, spot.lat() - wide * 0.3),
                Math.min(180, spot.lon() + wide / 2), Math.min(90, spot.lat() + wide * 0.3), zoom);
    }

    private String filter(Random random) {
        var words = Words.of(random.nextInt(1000));
        return switch (random.nextInt(8)) {
            case 0 -> "&category=" + words.category();
            case 1 -> "&category=" + words.group();
            case 2 -> "&agency=" + agencies.get(random.nextInt(agencies.size()));
            case 3 -> "&state=" + List.of("HANDLING", "OVERDUE", "ANSWERED", "CLOSED").get(random.nextInt(4));
            case 4 -> "&from=" + LocalDate.now(BusinessClock.ZONE).minusDays(1 + random.nextInt(700));
            case 5 -> "&category=" + words.group() + "&state=CLOSED&from=" + LocalDate.now(BusinessClock.ZONE).minusDays(365);
            default -> "";
        };
    }

    /** What the page of a new report asks before it is sent. */
    Measured duplicates(int seconds) throws SQLException, IOException, InterruptedException {
        var page = Web.at(instance.url().getPort()).get("/reports/new");
        if (page.status() != 200) {
            throw new IllegalStateException("/reports/new: " + page.status());
        }
        var cookies = "Cookie: " + page.cookieHeader();
        var csrf = "&_csrf=" + URLEncoder.encode(page.csrf(), StandardCharsets.UTF_8);
        return run(seconds, "similar", (wire, timing) -> {
            var random = ThreadLocalRandom.current();
            long number = random.nextInt(1_000_000);
            var spot = province.spots().get(random.nextInt(province.spots().size()));
            var words = Words.of(number);
            new Calls(wire, timing).form("similar", "/reports/new/similar", String.format(Locale.ROOT, "category=%s&lon=%.6f&lat=%.6f&description=%s", words.category(),
                    spot.lon() + random.nextGaussian() * 0.002, spot.lat() + random.nextGaussian() * 0.002,
                    URLEncoder.encode(words.description(number), StandardCharsets.UTF_8)) + csrf, cookies);
        });
    }

    private Measured run(int seconds, String call, Load.Life life) throws SQLException, IOException, InterruptedException {
        var load = new Load(instance, CLIENTS, List.of(call));
        load.run(WARM_SECONDS, life);
        var measured = load.run(seconds, life);
        measured.print();
        return measured;
    }
}
