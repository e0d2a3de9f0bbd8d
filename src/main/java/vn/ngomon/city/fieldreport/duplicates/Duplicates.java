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

    /** @param metres from the spot asked about; {@code sameKind} of the same category, otherwise of its group */
    public record Candidate(UUID id, String code, String description, @Nullable String place, Instant reportedAt, long metres, boolean sameKind, boolean alike, double words) {

        double weight() {
            return (alike ? 3 : 0) + (sameKind ? 1 : 0) + 2 * words + Math.max(0, 1 - metres / NEAR_METRES);
        }
    }

    /** Public ones that somebody about to report should see: still open, or answered lately. */
    public List<Candidate> shown(String category, Spot spot, String text, Collection<UUID> files, int most) {
        return ranked(candidates(category, spot, text, pictures.sent(files), publicOnes(category, spot)), most);
    }

    /** The same before a picture is sent: only what it looks like has come ahead. */
    public List<Candidate> shownLike(String category, Spot spot, String text, Collection<Likeness> looks, int most) {
        var mine = looks.stream().map(look -> new Pictures.Seen(NOBODY, look)).toList();
        return ranked(candidates(category, spot, text, mine, publicOnes(category, spot)), most);
    }

    /** For the centre: those that wait for verification too. */
    public List<Candidate> of(FieldReport report, int most) {
        if (report.spot() == null) {
            return List.of();
        }
        var seen = new ArrayList<>(publicOnes(report.category(), report.spot()));
        seen.addAll(waiting.around(report.spot(), NEAR_METRES, clock.instant().minus(RECENT)).stream().filter(other -> kin(report.category()).contains(other.category()))
                .filter(other -> report.spot().metresTo(other.spot()) <= NEAR_METRES).toList());
        var others = seen.stream().filter(other -> !other.id().equals(report.id())).toList();
        return ranked(candidates(report.category(), report.spot(), report.description(), pictures.of(List.of(report.id())), others), most);
    }

    private List<Waiting.Found> publicOnes(String category, Spot spot) {
        var numbers = map.near(spot, NEAR_METRES, kin(category), clock.instant().minus(RECENT), LOOKED_AT);
        return published.numbered(numbers).stream().map(Duplicates::found).toList();
    }

    private static Waiting.Found found(PublicReport report) {
        return new Waiting.Found(report.id(), report.code(), report.category(), report.description(), report.place(),
                Optional.ofNullable(report.spot()).orElseThrow(), report.receivedAt());
    }

    private List<Candidate> candidates(String category, Spot spot, String text, List<Pictures.Seen> mine, List<Waiting.Found> others) {
        var words = new WordsInCommon(text);
        var alike = mine.isEmpty() ? Set.<UUID>of() : pictures.alike(mine, others.stream().map(Waiting.Found::id).toList());
        return others.stream().map(other -> new Candidate(other.id(), other.code(), other.description(), other.place(), other.reportedAt(),
                Math.round(spot.metresTo(other.spot())), other.category().equals(category), alike.contains(other.id()), words.to(other.description()))).toList();
    }

    private static List<Candidate> ranked(List<Candidate> candidates, int most) {
        return candidates.stream().filter(one -> one.sameKind() || one.alike() || one.words() > 0.3).sorted(Comparator.comparing(Candidate::weight).reversed()).limit(most).toList();
    }

    /** The category with its neighbours: people choose between them by chance. */
    private Set<String> kin(String category) {
        return categories.find(category).map(found -> new HashSet<>(categories.within(found.parent() == null ? category : found.parent()))).orElseGet(HashSet::new);
    }
}
