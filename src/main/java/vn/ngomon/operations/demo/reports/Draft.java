package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.operations.demo.reports.ReportPlan.Fate;
import vn.ngomon.operations.demo.reports.ReportPlan.Halt;
import vn.ngomon.operations.demo.reports.ReportPlan.Turns;
import vn.ngomon.operations.demo.reports.ReportPlan.Wrong;
import vn.ngomon.platform.directory.Area;

/** A plan in the making: the decks are dealt out one after the other. */
final class Draft {

    final Instant at;
    final long seed;
    final @Nullable Halt halt;
    Fate fate = Fate.ANSWERED;
    String category = "";
    @Nullable Area area;
    Land.@Nullable Found found;
    @Nullable UUID agency;
    @Nullable Wrong wrong;
    Source source = Source.ONLINE;
    int reporter;
    boolean late;
    int score;
    @Nullable Draft twin;
    Turns turns = new Turns(false, false, false, false, 0, false, false);
    int number;

    Draft(Instant at, long seed, @Nullable Halt halt) {
        this.at = at;
        this.seed = seed;
        this.halt = halt;
    }

    /** The words of two who tell of one thing have one core. */
    long core() {
        return twin == null ? seed : twin.core();
    }

    ReportPlan plan() {
        return new ReportPlan(number, at, category, area.id(), found.spot(), found.where(), agency, wrong, source, reporter, fate, late, score,
                twin == null ? null : twin.number, halt, turns, core(), seed);
    }
}
