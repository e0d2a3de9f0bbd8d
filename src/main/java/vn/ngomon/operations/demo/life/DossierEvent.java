package vn.ngomon.operations.demo.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ngomon.operations.demo.days.Event;

/**
 * Something that is going to happen to a planned dossier.
 *
 * @param step null when it is filed, or rated
 * @param version of the case it was decided for
 * @param attempts how often it was tried in vain
 */
record DossierEvent(Instant at, Course course, NextMove.@Nullable Step step, int version, int attempts) implements Event {

    static DossierEvent filing(Course course) {
        return new DossierEvent(course.plan.enteredAt(), course, null, 0, 0);
    }

    @Override
    public int number() {
        return course.plan.number();
    }

    /** The lead before its parts. */
    @Override
    public int rank() {
        return course.lead == null ? 0 : 1;
    }

    @Override
    public DossierEvent after(int vain) {
        return new DossierEvent(at, course, step, version, vain);
    }
}
