package vn.ngomon.operations.demo.life;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is going to happen to a planned dossier.
 *
 * @param step null when it is filed, or rated
 * @param version of the case it was decided for
 * @param attempts how often it was tried in vain
 */
record Event(Instant at, Course course, NextMove.@Nullable Step step, int version, int attempts) {

    /** In the province's own time; at the same moment in the order of the plan. */
    static final Comparator<Event> IN_ORDER = Comparator.comparing(Event::at).thenComparing(event -> event.course().plan.number())
            .thenComparing(event -> event.course().lead != null);

    static Event filing(Course course) {
        return new Event(course.plan.enteredAt(), course, null, 0, 0);
    }

    Event after(int vain) {
        return new Event(at, course, step, version, vain);
    }
}
