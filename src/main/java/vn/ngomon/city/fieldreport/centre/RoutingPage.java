package vn.ngomon.city.fieldreport.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Term;

/**
 * The rules, and what a draft of them would have done.
 *
 * @param text the draft, line by line
 * @param flaws what stands against lines of it
 * @param trial how the last reports would have gone; null before it was tried
 * @param mayChange the viewer is a head of the centre
 */
public record RoutingPage(int version, Instant savedAt, String savedBy, List<Line> rules, String text, List<Term> flaws, @Nullable Trial trial, List<Term> categories, List<Term> areas,
        List<Term> targets, boolean mayChange, String problem) {

    /** A rule in words. */
    public record Line(String category, String area, String hours, String agency) {}

    /** @param gap why these rules cannot be in force: the first thing they leave to nobody; empty when there is none */
    public record Trial(int tried, int nobody, int handled, int rightBefore, int rightAfter, List<Shift> shifts, String gap) {}

    public record Shift(String from, String to, int count, List<String> examples) {}
}
