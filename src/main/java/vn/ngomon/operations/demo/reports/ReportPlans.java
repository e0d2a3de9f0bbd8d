package vn.ngomon.operations.demo.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.operations.demo.reports.ReportPlan.Fate;
import vn.ngomon.operations.demo.reports.ReportPlan.Turns;
import vn.ngomon.platform.calendar.Limit;

/** Plans the demo's reports since 1 January 2019: decks with as many of each ending as there are to be, dealt out by the seed. */
@Component
@ConditionalOnProperty("ngomon.demo")
class ReportPlans {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate YEARS_END = LocalDate.of(2019, 12, 31);
    /** What comes after it lies on a desk today. */
    private static final LocalDate LAST = LocalDate.of(2020, 12, 4);
    /** Whoever is too late, or says what they think, has done so by today. */
    private static final Instant ENDED = Instant.parse("2020-11-10T00:00:00Z");

    private final Seasons seasons = new Seasons();
    private final Kinds kinds;
    private final WaitingPlans waiting;
    private final Coverage coverage;
    private final Twins twins;
    private final Categories categories;

    ReportPlans(Kinds kinds, WaitingPlans waiting, Coverage coverage, Twins twins, Categories categories) {
        this.kinds = kinds;
        this.waiting = waiting;
        this.coverage = coverage;
        this.twins = twins;
        this.categories = categories;
    }

    /** In the order of their days. */
    List<ReportPlan> all(long seed, int count) {
        if (count == 0) {
            return List.of();
        }
        var random = new SplittableRandom(seed ^ 0x50_4148_54L);
        var deck = Deck.of(count);
        kinds.learn();
        var drafts = new ArrayList<Draft>();
        drafts.addAll(ordinary(FIRST, YEARS_END, deck.early(), deck.earlyRefused(), random.split()));
        drafts.addAll(ordinary(YEARS_END.plusDays(1), LAST, count - deck.early() - deck.halted(), deck.refused() - deck.earlyRefused(), random.split()));
        coverage.everybodyHasSome(drafts, random.split());
        drafts.sort(Comparator.comparing((Draft draft) -> draft.at).thenComparing(draft -> draft.seed));
        twins.merge(drafts, random.split());
        var halted = waiting.of(deck, drafts, random.split());
        people(drafts, count, random.split());
        people(halted, count, random.split());
        late(drafts, deck, random.split());
        turns(drafts, random.split());
        rated(drafts, deck, random.split());
        drafts.addAll(halted);
        return numbered(drafts);
    }

    private List<Draft> ordinary(LocalDate from, LocalDate to, int count, int refused, SplittableRandom random) {
        var fates = new ArrayList<>(Collections.nCopies(Math.max(0, count - refused), Fate.ANSWERED));
        fates.addAll(Collections.nCopies(Math.min(count, refused), Fate.REJECTED));
        Collections.shuffle(fates, new Random(random.nextLong()));
        var days = seasons.days(from, to, count, random);
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < count; i++) {
            var draft = kinds.draft(days.get(i), random.split());
            draft.fate = fates.get(i);
            drafts.add(draft);
        }
        return drafts;
    }

    /** Most write themselves; who telephones, or writes elsewhere, is written down by the centre. */
    private static void people(List<Draft> drafts, int count, SplittableRandom random) {
        var residents = Math.max(24, count / 9);
        for (var draft : drafts) {
            var dice = random.nextInt(1000);
            draft.source = dice < 735 ? Source.ONLINE : dice < 820 ? Source.FACEBOOK : dice < 905 ? Source.HOTLINE : dice < 962 ? Source.ZALO : Source.EMAIL;
            draft.reporter = 1 + (int) (residents * Math.pow(random.nextDouble(), 1.6));
            var own = draft.halt != null ? random.nextInt(6) == 0 : draft.at.isAfter(ENDED.minus(Duration.ofDays(40))) && random.nextInt(90) == 0;
            if (own || draft.halt == ReportPlan.Halt.REOPENED) {
                draft.source = Source.ONLINE;
                draft.reporter = own ? 0 : draft.reporter;
            }
        }
    }

    private void late(List<Draft> drafts, Deck deck, SplittableRandom random) {
        var able = shuffled(drafts.stream().filter(draft -> draft.fate == Fate.ANSWERED && draft.at.isBefore(ENDED)).toList(), random);
        able.stream().limit(deck.late()).forEach(draft -> draft.late = true);
    }

    private void turns(List<Draft> drafts, SplittableRandom random) {
        for (var draft : drafts) {
            var photo = draft.source == Source.ONLINE && random.nextInt(1000) < 275;
            if (draft.fate != Fate.ANSWERED) {
                draft.turns = new Turns(false, false, false, false, 0, photo, false);
                continue;
            }
            var limit = categories.get(draft.category).limitOrThrow();
            var slow = limit.unit() == Limit.Unit.WORKING_DAYS && limit.amount() >= 3;
            var online = draft.source == Source.ONLINE;
            draft.wrong = slow && !draft.late && random.nextInt(1000) < 45 ? kinds.wrong(draft, random) : null;
            draft.turns = new Turns(slow && random.nextInt(1000) < 40, !draft.late && random.nextInt(1000) < 45, online && !draft.late && random.nextInt(1000) < 18,
                    online && slow && random.nextInt(1000) < 60, random.nextInt(1000) < 130 ? 1 + (int) (9 * Math.pow(random.nextDouble(), 3)) : 0, photo,
                    random.nextInt(1000) < 110);
        }
    }

    /** Who waited too long is harder to please. */
    private static void rated(List<Draft> drafts, Deck deck, SplittableRandom random) {
        var able = shuffled(drafts.stream().filter(draft -> draft.fate == Fate.ANSWERED && draft.source == Source.ONLINE && draft.reporter > 0 && draft.at.isBefore(ENDED)).toList(), random);
        var rated = able.stream().limit(deck.rated(able.size())).sorted(Comparator.comparing((Draft draft) -> !draft.late || (draft.seed & 3) == 0)).toList();
        var unhappy = rated.size() - deck.satisfied(rated.size());
        for (int i = 0; i < rated.size(); i++) {
            var dice = random.nextInt(100);
            rated.get(i).score = i < unhappy ? 1 : dice < 24 ? 2 : dice < 68 ? 3 : 4;
        }
    }

    private static List<Draft> shuffled(List<Draft> drafts, SplittableRandom random) {
        var all = new ArrayList<>(drafts);
        Collections.shuffle(all, new Random(random.nextLong()));
        return all;
    }

    private static List<ReportPlan> numbered(List<Draft> drafts) {
        drafts.sort(Comparator.comparing((Draft draft) -> draft.at).thenComparing(draft -> draft.seed));
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).number = i;
        }
        return drafts.stream().map(Draft::plan).toList();
    }
}
