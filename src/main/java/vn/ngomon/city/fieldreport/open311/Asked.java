package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.Window;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;

/**
 * Reads parameters one by one and gathers what is wrong with each, so that a client's operator learns of everything at once. An empty parameter
 * is an absent one.
 */
final class Asked {

    static final int MOST = 1000;
    static final Duration SPAN = Duration.ofDays(90);
    private static final int PAGE = 50;
    private static final int DEEPEST = 100_000;
    private static final int NEAR_METRES = 750;
    private static final int FARTHEST_METRES = 50_000;

    private final Map<String, String> params;
    private final List<Wrong.Flaw> flaws = new ArrayList<>();

    Asked(Map<String, String> params) {
        this.params = params;
    }

    /** A form's or an address's; of what is there several times the first. */
    static Asked of(HttpServletRequest request) {
        var params = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> params.put(name, values.length == 0 ? "" : values[0]));
        return new Asked(params);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(params.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> list(String name) {
        return text(name).map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).distinct().limit(MOST).toList()).orElse(List.of());
    }

    boolean isTrue(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    void flaw(String key, Object... args) {
        flaws.add(Wrong.Flaw.of(key, args));
    }

    /** @throws Wrong when anything read so far was wrong */
    void settle() {
        if (!flaws.isEmpty()) {
            throw new Wrong(400, flaws);
        }
    }

    private @Nullable Instant moment(String name, Function<String, Optional<Instant>> reader) {
        var given = text(name);
        var read = given.flatMap(reader);
        if (given.isPresent() && read.isEmpty()) {
            flaw("moment", name, given.get());
        }
        return read.orElse(null);
    }

    /** @param from at or after, {@code to} before; null where there is no bound */
    record Span(@Nullable Instant from, @Nullable Instant to) {

        static final Span NONE = new Span(null, null);
    }

    /** The span of two parameters, ninety days at most: the missing end is ninety days away; without both, the last ninety days where there must be a span. */
    Span span(String start, String end, boolean needed, Instant now) {
        var from = moment(start, W3cTime::read);
        var to = moment(end, W3cTime::readEnd);
        if (from != null && to != null && to.isBefore(from)) {
            flaw("span-order", start, end);
        } else if (from != null && to != null && Duration.between(from, to).compareTo(SPAN) > 0) {
            flaw("span", start, end, SPAN.toDays());
        }
        if (from == null && to == null) {
            return needed ? new Span(now.minus(SPAN), null) : Span.NONE;
        }
        return new Span(from == null ? to.minus(SPAN) : from, to == null ? from.plus(SPAN) : to);
    }

    /** Who changed since when: the end may be open, so that clients read on from where they were. */
    Span changes() {
        var from = moment("updated_after", W3cTime::read);
        var to = moment("updated_before", W3cTime::readEnd);
        if (from != null && to != null && to.isBefore(from)) {
            flaw("span-order", "updated_after", "updated_before");
        }
        return new Span(from, to);
    }

    private Optional<Integer> whole(String name, int most) {
        var given = text(name);
        var read = given.filter(text -> text.matches("0*[1-9]\\d{0,7}")).map(Integer::parseInt);
        if (given.isPresent() && read.isEmpty()) {
            flaw("number", name, given.get());
        }
        return read.map(number -> Math.min(number, most));
    }

    /** @param offset of the first, {@code size} how many */
    record Page(int offset, int size) {}

    Page page() {
        var page = whole("page", DEEPEST);
        var size = whole("page_size", MOST).orElse(page.isPresent() ? PAGE : MOST);
        return new Page((int) Math.min(DEEPEST, (page.orElse(1) - 1L) * size), size);
    }

    Optional<Double> degrees(String name, int most) {
        var given = text(name);
        var read = given.filter(text -> text.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")).map(Double::parseDouble).filter(value -> Math.abs(value) <= most);
        if (given.isPresent() && read.isEmpty()) {
            flaw("degrees", name, given.get());
        }
        return read;
    }

    /** Both or neither. */
    Optional<Spot> spot() {
        var lat = degrees("lat", 90);
        var lon = degrees(text("long").isPresent() || text("lon").isEmpty() ? "long" : "lon", 180);
        if (lat.isPresent() != lon.isPresent() && flaws.isEmpty()) {
            flaw("spot-half");
        }
        return lat.flatMap(north -> lon.map(east -> new Spot(east, north)));
    }

    /** {@code bbox=west,south,east,north}, or what lies {@code radius} metres around {@code lat} and {@code long}. */
    Window.@Nullable Box box() {
        var corners = text("bbox");
        if (corners.isPresent()) {
            var parts = Arrays.stream(corners.get().split(",")).map(String::strip).toList();
            if (parts.size() == 4 && parts.stream().allMatch(part -> part.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?"))) {
                var sides = parts.stream().mapToDouble(Double::parseDouble).toArray();
                if (sides[0] <= sides[2] && sides[1] <= sides[3]) {
                    return new Window.Box(sides[0], sides[1], sides[2], sides[3], null);
                }
            }
            flaw("bbox", corners.get());
            return null;
        }
        var metres = whole("radius", FARTHEST_METRES).orElse(NEAR_METRES);
        return spot().map(spot -> Window.Box.around(spot, metres)).orElse(null);
    }
}
