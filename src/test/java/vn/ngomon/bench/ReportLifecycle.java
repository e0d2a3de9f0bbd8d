package vn.ngomon.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One report from the street to the public's list, as apps, centre and agencies would do it over {@code /api/v1}: told, dispatched, answered, approved, searched for. */
final class ReportLifecycle {

    static final List<String> CALLS = List.of("photo", "create", "dispatch", "answer", "approve", "search");
    private static final int WITH_PHOTO = 10;

    private final Calls calls;
    private final Province province;
    private final long number;

    /** @param number tells who reports what and where; every tenth has a picture */
    ReportLifecycle(Wire wire, Timing timing, Province province, long number) {
        this.calls = new Calls(wire, timing);
        this.province = province;
        this.number = number;
    }

    /** @param handler token of whoever handles it */
    private record Dispatched(String id, String code, UUID agency, String handler) {}

    void lead() throws IOException {
        var report = dispatched();
        var actions = "/api/v1/reports/" + report.id() + "/actions/";
        calls.post("answer", 200, actions + "answer", report.handler(), "{\"answer\": \"%s\"}".formatted(Words.of(number).answer(number)));
        calls.post("approve", 200, actions + "approve", centre(), "{}");
        search(report);
    }

    /** Left with the agency. @return its id */
    String open() throws IOException {
        return dispatched().id();
    }

    private Dispatched dispatched() throws IOException {
        var words = Words.of(number);
        var spot = one(province.spots(), number * 7919);
        var citizen = one(province.citizens(), number);
        var photos = number % WITH_PHOTO != 0 ? "" : ", \"photos\": [\"%s\"]".formatted(calls.upload("photo", "/api/v1/reports/photos?name=anh.jpg", citizen, Photograph.ofStreet()).member("id"));
        var told = calls.post("create", 201, "/api/v1/reports", citizen, String.format(Locale.ROOT,
                "{\"category\": \"%s\", \"description\": \"%s\", \"lon\": %.6f, \"lat\": %.6f, \"accuracy\": 8, \"place\": \"%s\"%s}",
                words.category(), words.description(number), spot.lon(), spot.lat(), words.place(number), photos));
        var state = calls.post("dispatch", 200, "/api/v1/reports/" + told.member("id") + "/actions/dispatch", centre(), "{}");
        var agency = UUID.fromString(state.member("agency"));
        return new Dispatched(told.member("id"), told.member("code"), agency, province.handlers().get(agency));
    }

    /** By words, by agency and group, and by code in turn. */
    private void search(Dispatched report) throws IOException {
        var words = Words.of(number);
        var asked = switch ((int) (number % 3)) {
            case 0 -> "q=" + URLEncoder.encode(words.asked(number), StandardCharsets.UTF_8);
            case 1 -> "agency=" + report.agency() + "&category=" + words.group();
            default -> "q=" + report.code();
        };
        var found = calls.get("search", "/api/v1/reports?limit=10&" + asked);
        if (!found.body().contains(number % 3 == 2 ? report.id() : "\"code\"")) {
            throw new IllegalStateException("Not found by " + asked + ": " + found);
        }
    }

    private String centre() {
        return one(province.centre(), number);
    }

    private static <T> T one(List<T> of, long number) {
        return of.get((int) (number % of.size()));
    }
}
