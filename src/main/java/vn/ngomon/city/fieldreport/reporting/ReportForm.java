package vn.ngomon.city.fieldreport.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;

/**
 * A report as it was typed; nothing is null, whatever did not arrive is empty.
 *
 * @param key made with the page, or on the phone: the same report twice is one
 * @param accuracy of the position, metres
 * @param kept pictures that arrived with an earlier page of the same form
 * @param film likewise
 * @param dropped pictures and films among those that their sender takes back; gone once the form is read
 * @param asked the category whose further questions were on the page
 * @param different "yes": the likely duplicates were seen, and this is something else
 * @param called "yes": the numbers to call were seen
 * @param matter "yes": it was asked whether this is a complaint or the like, and it is not
 * @param challenge the puzzle, with its answer in {@code proof}
 */
public record ReportForm(String key, String category, String description, String lon, String lat, String accuracy, String place, List<String> kept, List<String> film,
        List<String> dropped, String asked, String different, String called, String matter, String challenge, String proof) {

    public static final ReportForm EMPTY = new ReportForm("", "", "", "", "", "", "", List.of(), List.of(), List.of(), "", "", "", "", "", "");

    public ReportForm(@Nullable String key, @Nullable String category, @Nullable String description, @Nullable String lon, @Nullable String lat, @Nullable String accuracy,
            @Nullable String place, @Nullable List<String> kept, @Nullable List<String> film, @Nullable List<String> dropped, @Nullable String asked, @Nullable String different,
            @Nullable String called, @Nullable String matter, @Nullable String challenge, @Nullable String proof) {
        this.key = text(key);
        this.category = text(category);
        this.description = description == null ? "" : description.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        this.lon = text(lon);
        this.lat = text(lat);
        this.accuracy = text(accuracy);
        this.place = text(place);
        var back = ids(dropped);
        this.kept = ids(kept).stream().filter(id -> !back.contains(id)).toList();
        this.film = ids(film).stream().filter(id -> !back.contains(id)).toList();
        this.dropped = List.of();
        this.asked = text(asked);
        this.different = text(different);
        this.called = text(called);
        this.matter = text(matter);
        this.challenge = text(challenge);
        this.proof = text(proof);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("[\\p{Cntrl}]", " ").strip();
    }

    private static List<String> ids(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().filter(Objects::nonNull).filter(text -> uuid(text).isPresent()).distinct().toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<UUID> clientKey() {
        return uuid(key);
    }

    public List<UUID> pictures() {
        return kept.stream().map(UUID::fromString).toList();
    }

    List<UUID> films() {
        return film.stream().map(UUID::fromString).toList();
    }

    List<UUID> files() {
        return Stream.concat(pictures().stream(), films().stream()).toList();
    }

    /** Where it is; numbers that are no place on this earth count as none. */
    public Optional<Spot> spot() {
        try {
            return lon.isEmpty() || lat.isEmpty() ? Optional.empty() : Optional.of(new Spot(Double.parseDouble(lon), Double.parseDouble(lat)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Numbers were sent that are no place on this earth. */
    public boolean isMisplaced() {
        return !(lon.isEmpty() && lat.isEmpty()) && spot().isEmpty();
    }

    /** To be chosen anew. */
    public ReportForm nowhere() {
        return new ReportForm(key, category, description, "", "", "", place, kept, film, dropped, asked, different, called, matter, challenge, proof);
    }

    Optional<Integer> metres() {
        return accuracy.matches("\\d{1,6}(\\.\\d*)?") ? Optional.of((int) Math.round(Double.parseDouble(accuracy))) : Optional.empty();
    }

    /** All that was written in words. */
    public String words() {
        return description + "\n" + place;
    }

    /** One's own key for a page that is sent without any script: pressed twice, it is one report. */
    public static ReportForm fresh() {
        return EMPTY.with(UUID.randomUUID().toString());
    }

    public ReportForm with(String newKey) {
        return new ReportForm(newKey, category, description, lon, lat, accuracy, place, kept, film, dropped, asked, different, called, matter, challenge, proof);
    }

    ReportForm with(List<UUID> pictures, List<UUID> films) {
        return new ReportForm(key, category, description, lon, lat, accuracy, place, joined(kept, pictures), joined(film, films), dropped, asked, different, called, matter, challenge, proof);
    }

    /** Without the files that are not among these. */
    ReportForm only(Set<UUID> files) {
        return new ReportForm(key, category, description, lon, lat, accuracy, place, among(kept, files), among(film, files), dropped, asked, different, called, matter, challenge, proof);
    }

    ReportForm at(double newLon, double newLat) {
        return new ReportForm(key, category, description, Double.toString(newLon), Double.toString(newLat), "", place, kept, film, dropped, asked, different, called, matter, challenge, proof);
    }

    private static List<String> among(List<String> ids, Set<UUID> files) {
        return ids.stream().filter(id -> files.contains(UUID.fromString(id))).toList();
    }

    private static List<String> joined(List<String> before, List<UUID> more) {
        var all = new ArrayList<>(before);
        more.forEach(id -> all.add(id.toString()));
        return all;
    }
}
