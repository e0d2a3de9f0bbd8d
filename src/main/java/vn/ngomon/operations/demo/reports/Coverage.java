package vn.ngomon.operations.demo.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.operations.demo.reports.ReportPlan.Fate;
import vn.ngomon.platform.directory.Agency;

/** Sees to it that every agency that takes part has handled something: first those of 2019 in that year, then all. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Coverage {

    /** Of a smaller plan not everybody can have a share. */
    private static final int ENOUGH = 12;
    /** Whoever has so many can give one away. */
    private static final int PLENTY = 6;
    private static final List<String> COMMUNES_OWN = List.of("MT.RAC", "DT.VIA_HE", "DT.DONG_VAT", "MT.KHOI_BUI", "VX.NGUOI_LANG_THANG");
    private static final java.time.Instant IN_TIME = java.time.Instant.parse("2019-12-16T00:00:00Z");

    private final Handlers handlers;
    private final Kinds kinds;

    Coverage(Handlers handlers, Kinds kinds) {
        this.handlers = handlers;
        this.kinds = kinds;
    }

    void everybodyHasSome(List<Draft> drafts, SplittableRandom random) {
        if (drafts.size() >= ENOUGH * handlers.all(false).size()) {
            cover(drafts, handlers.all(true), draft -> draft.at.isBefore(IN_TIME), random);
            cover(drafts, handlers.all(false), draft -> !draft.at.isBefore(IN_TIME.plusSeconds(20 * 86_400)), random);
        }
    }

    private void cover(List<Draft> drafts, List<Agency> agencies, Predicate<Draft> when, SplittableRandom random) {
        var able = new ArrayList<>(drafts.stream().filter(draft -> draft.fate == Fate.ANSWERED).filter(when).toList());
        var has = new HashMap<UUID, Integer>();
        able.forEach(draft -> has.merge(draft.agency, 1, Integer::sum));
        for (var agency : agencies) {
            if (!has.containsKey(agency.id())) {
                give(agency, able, has, random);
            }
        }
    }

    private void give(Agency agency, List<Draft> able, Map<UUID, Integer> has, SplittableRandom random) {
        while (!able.isEmpty()) {
            var draft = able.remove(random.nextInt(able.size()));
            if (has.getOrDefault(draft.agency, 0) >= PLENTY && becomes(draft, agency, random)) {
                has.put(agency.id(), 1);
                return;
            }
        }
        throw new IllegalStateException("Nothing is left for " + agency.name());
    }

    private boolean becomes(Draft draft, Agency agency, SplittableRandom random) {
        var area = handlers.areaOf(agency, Kinds.day(draft.at));
        if (area.isEmpty()) {
            kinds.byHand(draft, agency, random);
            return true;
        }
        if (kinds.place(draft, COMMUNES_OWN.get(random.nextInt(COMMUNES_OWN.size())), area.get(), random) && draft.agency.equals(agency.id())) {
            return true;
        }
        throw new IllegalStateException(agency.name() + " does not handle what is its own: " + draft.category);
    }
}
