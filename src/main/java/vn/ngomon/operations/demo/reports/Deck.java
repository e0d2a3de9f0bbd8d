package vn.ngomon.operations.demo.reports;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many of the planned reports end in which way: the shares that the province published at the end of 2019 and of 2020. A smaller plan keeps
 * the shares.
 */
record Deck(int count, int early, int earlyRefused, int refused, int overdue, Map<ReportPlan.Halt, Integer> halts) {

    /** Received by 31 December 2019, of all. */
    private static final double EARLY = 8088.0 / 13_414;
    /** Of those, not eligible. */
    private static final double EARLY_REFUSED = 1 - 5870.0 / 8088;
    private static final double LATER_REFUSED = 0.22;
    private static final double OVERDUE = 0.0186;
    private static final double SATISFIED = 0.78;
    private static final double RATED = 0.32;
    /** Fewer reports than these have no desks to fill. */
    private static final int FEW = 60;

    static Deck of(int count) {
        var early = (int) Math.round(count * EARLY);
        var earlyRefused = (int) Math.round(early * EARLY_REFUSED);
        return new Deck(count, early, earlyRefused, earlyRefused + (int) Math.round((count - early) * LATER_REFUSED), (int) Math.round(count * OVERDUE), halts(count));
    }

    private static Map<ReportPlan.Halt, Integer> halts(int count) {
        var halts = new EnumMap<ReportPlan.Halt, Integer>(ReportPlan.Halt.class);
        if (count >= FEW) {
            for (var halt : ReportPlan.Halt.values()) {
                halts.put(halt, Math.max(halt == ReportPlan.Halt.RECEIVED ? 3 : 1, (int) Math.round(most(halt) * Math.min(1, count / 13_414.0))));
            }
        }
        return halts;
    }

    private static int most(ReportPlan.Halt halt) {
        return switch (halt) {
            case RECEIVED -> 14;
            case ALERTED, EXTENDED -> 3;
            case LATER -> 13;
            case SOON -> 10;
            case OVERDUE -> 9;
            case RETURNED, REOPENED -> 4;
            case CHECKING -> 8;
        };
    }

    int halted() {
        return halts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Answered, but after the deadline; the others that are overdue lie there still. */
    int late() {
        return overdue - halts.getOrDefault(ReportPlan.Halt.OVERDUE, 0);
    }

    /** Of so many that could be rated; whole fifties, of which the share is a whole number. */
    int rated(int rateable) {
        var wanted = (int) (rateable * RATED);
        return wanted < 50 ? wanted : wanted / 50 * 50;
    }

    int satisfied(int rated) {
        return (int) Math.round(rated * SATISFIED);
    }
}
