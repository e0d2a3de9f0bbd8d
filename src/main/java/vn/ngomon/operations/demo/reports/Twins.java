package vn.ngomon.operations.demo.reports;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.operations.demo.reports.ReportPlan.Fate;

/** Several people who tell of one thing. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Twins {

    private static final int IN_FIVE_REFUSED = 5;
    private static final Duration LONGEST = Duration.ofDays(4);

    private final Land land;
    private final Kinds kinds;

    Twins(Land land, Kinds kinds) {
        this.land = land;
        this.kinds = kinds;
    }

    /** One in five that are not taken up tells of what somebody else has just told. @param drafts in the order of their days */
    void merge(List<Draft> drafts, SplittableRandom random) {
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft.fate == Fate.REJECTED && random.nextInt(IN_FIVE_REFUSED) == 0) {
                var first = i - 1 - random.nextInt(12);
                for (int j = first; j >= 0 && j > first - 60 && draft.twin == null; j--) {
                    resemble(draft, drafts.get(j), random);
                }
            }
        }
    }

    private void resemble(Draft draft, Draft other, SplittableRandom random) {
        var near = Duration.between(other.at, draft.at).compareTo(LONGEST) < 0;
        if (near && other.fate == Fate.ANSWERED && kinds.verified(other).plusSeconds(60).isBefore(draft.at)) {
            draft.fate = Fate.MERGED;
            follow(draft, other, random);
        }
    }

    /** Tells of the same, some steps away. */
    void follow(Draft draft, Draft other, SplittableRandom random) {
        draft.twin = other;
        draft.category = other.category;
        draft.area = other.area;
        draft.agency = other.agency;
        draft.found = new Land.Found(land.beside(other.area, other.found.spot(), random), other.found.where());
    }
}
