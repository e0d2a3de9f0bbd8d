package vn.ngomon.city.fieldreport.map;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.points.MapCluster;
import vn.ngomon.platform.place.points.Point;
import vn.ngomon.platform.place.points.PointAttributes;
import vn.ngomon.platform.place.points.PointFilter;
import vn.ngomon.platform.place.points.PointIndex;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.time.BusinessClock;

/** Where the public reports are. Follows the published rows by a second or two, whichever node wrote them. */
@Component
public class ReportMap {

    /** What pins differ by, in the order of their numbers. */
    public enum Pin { HANDLING, OVERDUE, ANSWERED, FIXED }

    /** So many of those that have the words searched for, the newest, are shown. */
    public static final int MOST_WITH_WORDS = 500;

    private static final Logger log = LoggerFactory.getLogger(ReportMap.class);

    private final MapRows rows;
    private final PublicReports reports;
    private final InstantSource clock;
    private final PointIndex index = new PointIndex();
    /** A map that is moved asks the same words again. */
    private final Briefly<ReportFilter, FoundByWords> found = new Briefly<>(50);
    private final Dense<String> categories = new Dense<>();
    private final Dense<UUID> agencies = new Dense<>();
    private final Dense<UUID> areas = new Dense<>();
    private volatile boolean loaded;
    private long from;
    private Instant looked = Instant.EPOCH;

    ReportMap(MapRows rows, PublicReports reports, InstantSource clock) {
        this.rows = rows;
        this.reports = reports;
        this.clock = clock;
    }

    /** False in the first moments after a start: the map is still being read. */
    public boolean isLoaded() {
        return loaded;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Thread.ofVirtual().name("report-map").start(this::keepUp);
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    synchronized void keepUp() {
        try {
            var horizon = rows.horizon();
            var now = clock.instant();
            if (!loaded) {
                readAll();
            } else {
                rows.changed(from, horizon).forEach(row -> index.put(row.number(), row.lon(), row.lat(), attributes(row, now)));
                rows.gone(from, horizon).forEach(index::remove);
                rows.overdue(looked, now).forEach(row -> index.put(row.number(), row.lon(), row.lat(), attributes(row, now)));
            }
            from = horizon;
            looked = now;
            loaded = true;
        } catch (DataAccessException | TransactionException e) {
            log.warn("The map of reports could not be kept up: {}", e.getClass().getSimpleName());
        }
    }

    /** Streams from the database into the index, ten thousand at a time, without holding all as objects. */
    private void readAll() {
        BlockingQueue<List<Point>> chunks = new ArrayBlockingQueue<>(4);
        var now = clock.instant();
        var failed = new AtomicReference<RuntimeException>();
        var reader = Thread.ofVirtual().start(() -> {
            var chunk = new ArrayList<Point>();
            try {
                rows.all(row -> {
                    chunk.add(new Point(row.number(), row.lon(), row.lat(), attributes(row, now)));
                    if (chunk.size() == 10_000) {
                        put(chunks, List.copyOf(chunk));
                        chunk.clear();
                    }
                });
            } catch (RuntimeException e) {
                failed.set(e);
            } finally {
                if (!chunk.isEmpty()) {
                    put(chunks, List.copyOf(chunk));
                }
                put(chunks, List.of());
            }
        });
        index.load(new Chunks(chunks));
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failed.get() != null) {      // half a map is none: it is read again
            throw failed.get();
        }
    }

    private static void put(BlockingQueue<List<Point>> chunks, List<Point> chunk) {
        try {
            chunks.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An empty chunk ends it. */
    private static final class Chunks implements Iterator<Point> {

        private final BlockingQueue<List<Point>> chunks;
        private Iterator<Point> current = List.<Point>of().iterator();
        private boolean ended;

        private Chunks(BlockingQueue<List<Point>> chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            while (!ended && !current.hasNext()) {
                try {
                    var chunk = chunks.take();
                    ended = chunk.isEmpty();
                    current = chunk.iterator();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    ended = true;
                }
            }
            return current.hasNext();
        }

        @Override
        public Point next() {
            return current.next();
        }
    }

    private PointAttributes attributes(MapRows.Row row, Instant now) {
        return attributes(row.category(), row.agency(), row.area(), pin(row, now), row.receivedAt());
    }

    private PointAttributes attributes(PublicReport report, Instant now) {
        return attributes(report.category(), report.agencyId(), report.areaId(), pin(report, now), report.receivedAt());
    }

    private PointAttributes attributes(String category, UUID agency, @Nullable UUID area, Pin pin, Instant receivedAt) {
        return new PointAttributes(categories.of(category), agencies.of(agency), area == null ? 65_535 : areas.of(area), pin.ordinal(), day(receivedAt));
    }

    static Pin pin(PublicReport report, Instant now) {
        return pin(report.state(), report.onTimeUntil(), now);
    }

    private static Pin pin(MapRows.Row row, Instant now) {
        return pin(row.state(), row.onTimeUntil(), now);
    }

    private static Pin pin(PublicState state, @Nullable Instant onTimeUntil, Instant now) {
        return switch (state) {
            case HANDLING -> onTimeUntil != null && onTimeUntil.isBefore(now) ? Pin.OVERDUE : Pin.HANDLING;
            case ANSWERED -> Pin.ANSWERED;
            case FIXED -> Pin.FIXED;
        };
    }

    private static int day(Instant at) {
        return (int) LocalDate.ofInstant(at, BusinessClock.ZONE).toEpochDay();
    }

    public List<MapCluster> view(Boundary.Box box, int zoom, ReportFilter filter) {
        return filter.text() == null ? index.view(box, zoom, points(filter)) : having(filter).view(box, zoom);
    }

    private FoundByWords having(ReportFilter words) {
        return found.get(words, asked -> new FoundByWords(reports.list(asked, null, MOST_WITH_WORDS), report -> attributes(report, clock.instant())));
    }

    /** The numbers of public reports around a spot, newest first. */
    public List<Integer> near(Spot spot, double metres, Set<String> of, Instant since, int most) {
        var filter = points(new ReportFilter(of, Set.of(), null, null, since, null, null));
        return IntStream.of(index.near(spot.lon(), spot.lat(), metres, filter, most, PointIndex.Order.NEWEST)).boxed().toList();
    }

    /** As {@link #near(Spot, double, Set, Instant, int)}, of any filter. */
    public List<Integer> around(Spot spot, double metres, ReportFilter filter, int most) {
        return (filter.text() != null ? having(filter).near(spot, metres, most)
                : IntStream.of(index.near(spot.lon(), spot.lat(), metres, points(filter), most, PointIndex.Order.NEWEST))).boxed().toList();
    }

    public int count(ReportFilter filter) {
        return index.count(points(filter));
    }

    private PointFilter points(ReportFilter filter) {
        var points = PointFilter.ALL;
        points = filter.categories().isEmpty() ? points : points.inCategories(categories.of(filter.categories()));
        points = filter.agency() == null ? points : points.ofAgencies(agencies.of(Set.of(filter.agency())));
        points = filter.areas().isEmpty() ? points : points.inAreas(areas.of(filter.areas()));
        points = filter.state() == null ? points : points.inStates(pins(filter.state()).mapToInt(Pin::ordinal));
        return filter.from() == null && filter.to() == null ? points : points.between(filter.from() == null ? Integer.MIN_VALUE : day(filter.from()),
                filter.to() == null ? Integer.MAX_VALUE : day(filter.to()) - 1);
    }

    private static Stream<Pin> pins(ReportFilter.State state) {
        return switch (state) {
            case HANDLING -> Stream.of(Pin.HANDLING, Pin.OVERDUE);
            case OVERDUE -> Stream.of(Pin.OVERDUE);
            case ANSWERED -> Stream.of(Pin.ANSWERED);
            case FIXED -> Stream.of(Pin.FIXED);
            case CLOSED -> Stream.of(Pin.ANSWERED, Pin.FIXED);
        };
    }
}
