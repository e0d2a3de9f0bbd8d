package vn.ngomon.city.fieldreport.duplicates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.map.ReportMap;
import vn.ngomon.platform.file.photo.Likeness;

/** Finds reports that may tell of the same thing. Near and recent ones come from the map in memory; only a few rows are read. */
@Component
public class Duplicates {

    /** Two people rarely stand on the same stone, and phones are off by some tens of metres. */
    private static final double NEAR_METRES = 150;
    private static final Duration RECENT = Duration.ofDays(45);
    private static final int LOOKED_AT = 40;
    private static final double SAME_WORDS = 0.6;
    /** How far away is not known: one of the two has words for a place only. */
    public static final long SOMEWHERE = -1;
    private static final UUID NOBODY = new UUID(0, 0);

    private final ReportMap map;
    private final PublicReports published;
    private final Waiting waiting;
    private final Pictures pictures;
    private final Categories categories;
    private final InstantSource clock;

    Duplicates(ReportMap map, PublicReports published, Waiting waiting, Pictures pictures, Categories categories, InstantSource clock) {
        this.map = map;
        this.published = published;
        this.waiting = waiting;
        this.pictures = pictures;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * What somebody is about to report.
     *
     * @param files pictures sent already
     * @param looks what pictures look like that are not sent yet
     */
    public record Told(String category, @Nullable Spot spot, String text, Collection<UUID> files, Collection<Likeness> looks) {}

    /** @param metres from the spot asked about, or {@link #SOMEWHERE}; {@code sameKind} of the same category, otherwise of its group */
    public record Candidate(UUID id, String code, String description, @Nullable String place, Instant reportedAt, long metres, boolean sameKind, boolean alike, double words) {

        double weight() {
            return (alike ? 3 : 0) + (sameKind ? 1 : 0) + 2 * words + (metres == SOMEWHERE ? 0 : Math.max(0, 1 - metres / NEAR_METRES));
        }
    }

    /** Public ones that somebody about to report should see: still open, or answered lately. */
    public List<Candidate> shown(Told told, int most) {
        var spot = told.spot();
        return spot == null ? List.of() : ranked(candidates(told.category(), spot, told.text(), pictures(told), publicOnes(told.category(), spot)), most);
    }

    /** An account's own that wait for verification: nobody else is told of them. Where no place is known on the map, the words have to be much the same. */
    public List<Candidate> waitingOf(UUID account, Told told, int most) {
        var kin = kin(told.category());
        var mine = waiting.of(account, clock.instant().minus(RECENT)).stream().filter(other -> kin.contains(other.category())).toList();
        var near = candidates(told.category(), told.spot(), told.text(), pictures(told), mine).stream()
                .filter(one -> one.metres() == SOMEWHERE ? one.alike() || one.words() >= SAME_WORDS : one.metres() <= NEAR_METRES).toList();
        return ranked(near, most);
    }

    private List<Pictures.Seen> pictures(Told told) {
        return Stream.concat(pictures.sent(told.files()).stream(), told.looks().stream().map(look -> new Pictures.Seen(NOBODY, look))).toList();
    }

    /** For the centre: those that wait for verification too. */
    public List<Candidate> of(FieldReport report, int most) {
        if (report.spot() == null) {
            return List.of();
        }
        var others = known(report.category(), report.spot()).stream().filter(other -> !other.id().equals(report.id())).toList();
        return ranked(candidates(report.category(), report.spot(), report.description(), pictures.of(List.of(report.id())), others), most);
    }

    /** For the centre before a report is written down, likewise. Where no place is known on the map, those that wait and say much the same. */
    public List<Candidate> known(Told told, int most) {
        var spot = told.spot();
        if (spot != null) {
            return ranked(candidates(told.category(), spot, told.text(), pictures(told), known(told.category(), spot)), most);
        }
        var kin = kin(told.category());
        var waits = waiting.newest(clock.instant().minus(RECENT)).stream().filter(other -> kin.contains(other.category())).toList();
        return ranked(candidates(told.category(), null, told.text(), pictures(told), waits).stream().filter(one -> one.alike() || one.words() >= SAME_WORDS).toList(), most);
    }

    private List<Waiting.Found> known(String category, Spot spot) {
        var kin = kin(category);
        var seen = new ArrayList<>(publicOnes(category, spot));
        waiting.around(spot, NEAR_METRES, clock.instant().minus(RECENT)).stream().filter(other -> kin.contains(other.category()))
                .filter(other -> metres(spot, other.spot()) <= NEAR_METRES).forEach(seen::add);
        return seen;
    }

    private List<Waiting.Found> publicOnes(String category, Spot spot) {
        var numbers = map.near(spot, NEAR_METRES, kin(category), clock.instant().minus(RECENT), LOOKED_AT);
        return published.numbered(numbers).stream().map(Duplicates::found).toList();
    }

    private static Waiting.Found found(PublicReport report) {
        return new Waiting.Found(report.id(), report.code(), report.category(), report.description(), report.place(),
                report.spot(), report.receivedAt());
    }

    private List<Candidate> candidates(String category, @Nullable Spot spot, String text, List<Pictures.Seen> mine, List<Waiting.Found> others) {
        var words = new WordsInCommon(text);
        var alike = mine.isEmpty() ? Set.<UUID>of() : pictures.alike(mine, others.stream().map(Waiting.Found::id).toList());
        return others.stream().map(other -> new Candidate(other.id(), other.code(), other.description(), other.place(), other.reportedAt(),
                metres(spot, other.spot()), other.category().equals(category), alike.contains(other.id()), words.to(other.description()))).toList();
    }

    private static long metres(@Nullable Spot here, @Nullable Spot there) {
        return here == null || there == null ? SOMEWHERE : Math.round(here.metresTo(there));
    }

    private static List<Candidate> ranked(List<Candidate> candidates, int most) {
        return candidates.stream().filter(one -> one.sameKind() || one.alike() || one.words() > 0.3).sorted(Comparator.comparing(Candidate::weight).reversed()).limit(most).toList();
    }

    /** The category with its neighbours: people choose between them by chance. */
    private Set<String> kin(String category) {
        return categories.find(category).map(found -> new HashSet<>(categories.within(found.parent() == null ? category : found.parent()))).orElseGet(HashSet::new);
    }
}
