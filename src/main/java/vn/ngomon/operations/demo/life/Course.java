package vn.ngomon.operations.demo.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.journal.Entry;

/** The course a planned dossier has taken so far: enough to decide what comes next. Another agency's part has a course of its own. */
final class Course {

    final Plan plan;
    final @Nullable Course lead;
    private @Nullable UUID dossier;
    private Instant last;
    private int moves;
    private boolean rated;
    private final Map<String, Integer> taken = new HashMap<>();

    /** Not filed yet. */
    Course(Plan plan) {
        this(plan, null);
    }

    Course(Plan plan, @Nullable Course lead) {
        this.plan = plan;
        this.lead = lead;
        this.last = plan.enteredAt();
    }

    /** @param history the dossier's journal, which tells everything */
    void reread(@Nullable UUID id, List<Entry> history, boolean wasRated) {
        dossier = id;
        rated = wasRated;
        taken.clear();
        moves = 0;
        last = plan.enteredAt();
        history.stream().filter(entry -> entry.action() != null && !entry.action().equals("open")).forEach(entry -> took(entry.action(), entry.occurredAt()));
    }

    boolean isFiled() {
        return dossier != null;
    }

    UUID dossier() {
        return java.util.Objects.requireNonNull(dossier);
    }

    void filed(UUID id) {
        dossier = id;
    }

    /** The receipt of what was entered late has its true time; its people go on from when they entered it. */
    void took(String action, Instant at) {
        taken.merge(action, 1, Integer::sum);
        moves++;
        if (plan.enteredLate() == null || !TrueTime.isReceipt(action)) {
            last = at.isAfter(last) ? at : last;
        }
    }

    int times(String action) {
        return taken.getOrDefault(action, 0);
    }

    /** Business time never runs backwards. */
    Instant last() {
        return last;
    }

    int moves() {
        return moves;
    }

    boolean isRated() {
        return rated;
    }

    void rated() {
        rated = true;
    }
}
