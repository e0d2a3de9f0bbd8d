package vn.ngomon.operations.demo.reports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.operations.demo.days.Event;

/** One planned report, its script and how far it is. */
final class Story {

    final ReportPlan plan;
    private final List<Act> script;
    private @Nullable UUID report;
    private int acts;
    private int version;

    Story(ReportPlan plan, List<Act> script) {
        this.plan = plan;
        this.script = script;
    }

    /** @param caseVersion of its case as its own last act left it */
    void stands(@Nullable UUID made, int taken, int caseVersion) {
        report = made;
        acts = taken;
        version = caseVersion;
    }

    UUID report() {
        return java.util.Objects.requireNonNull(report);
    }

    int acts() {
        return acts;
    }

    int version() {
        return version;
    }

    Act act() {
        return script.get(acts);
    }

    /** How often something of that kind has happened. */
    int times(Act.Kind kind) {
        return (int) script.subList(0, acts).stream().filter(act -> act.kind() == kind).count();
    }

    /** Whether nothing more of that kind will happen after the act that is due. */
    boolean isLast(Act.Kind kind) {
        return script.subList(acts + 1, script.size()).stream().noneMatch(act -> act.kind() == kind);
    }

    /** The agency that has it. */
    UUID holder() {
        var wrong = plan.wrong();
        return wrong == null || times(Act.Kind.REDISPATCH) + times(Act.Kind.FORWARD) > 0 ? plan.agency() : wrong.agency();
    }

    Optional<ReportEvent> next() {
        return acts < script.size() ? Optional.of(new ReportEvent(this, act().at(), 0)) : Optional.empty();
    }

    /** @param at of the act that was due when it was decided */
    record ReportEvent(Story story, java.time.Instant at, int attempts) implements Event {

        @Override
        public int number() {
            return story.plan.number();
        }

        @Override
        public ReportEvent after(int vain) {
            return new ReportEvent(story, at, vain);
        }
    }
}
