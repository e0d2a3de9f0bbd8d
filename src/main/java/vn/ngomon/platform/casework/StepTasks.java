package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Unit;

/**
 * The one step task of a case: what the case itself says, the unit that has the role today, and the deadline. A step with a
 * limit of its own falls due by it where that is earlier than the case's promise.
 */
@Component
class StepTasks {

    private final Directory directory;
    private final Calendars calendars;

    StepTasks(Directory directory, Calendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    Optional<Task> of(CaseFile file, Step step) {
        if (step.role() == null) {
            return Optional.empty();
        }
        var unit = directory.unitWithRole(file.agencyAt(step.at()), step.role(), step.specialty()).map(Unit::id).orElse(null);
        if (step.limit() != null) {
            var due = calendars.of(file.agencyAt(step.at())).promise(file.stepSince(), step.limit());
            var until = step.limit().lastMoment(due);
            if (file.onTimeUntil() == null || until.isBefore(file.onTimeUntil())) {
                return Optional.of(task(file, step, unit, due, until, true));
            }
        }
        return Optional.of(task(file, step, unit, file.due(), file.onTimeUntil(), false));
    }

    /** Once the result is ready the promise is judged: what waits to be fetched is never overdue by it. */
    static Task task(CaseFile file, Step step, @Nullable UUID unit, @Nullable Instant due, @Nullable Instant until, boolean own) {
        var judged = !own && file.readyAt() != null;
        return new Task(file.id(), file.id(), Task.Kind.STEP, file.kind(), step.id(), file.title(), file.reference(), file.agencyAt(step.at()), unit,
                step.role(), file.assignees().get(step.id()), judged ? null : due, judged ? null : until, own, 0, file.stepSince(), null);
    }

    /** What the journal has to say of a task beyond the case, so that replay can build it again. */
    static Map<String, Object> told(Task task) {
        var told = new LinkedHashMap<String, Object>();
        if (task.unitId() != null) {
            told.put("unit", task.unitId().toString());
        }
        if (task.watched()) {
            told.put("due", task.due().toString());
            told.put("until", task.onTimeUntil().toString());
        }
        return told;
    }
}
