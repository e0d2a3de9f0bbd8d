package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.calendar.CalendarChanges.Outcome;
import vn.ngomon.platform.calendar.Declaration;
import vn.ngomon.platform.calendar.DeclaredHours;
import vn.ngomon.platform.calendar.DeskHours;
import vn.ngomon.platform.calendar.SpecialDay;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;

/**
 * Changes of working time by people: the province's administrator for all agencies and for each, an agency's
 * administrator for their own. Another agency's calendar does not exist for them.
 */
@Service
public class Timetables {

    private static final String SWAP = "Hoán đổi ngày làm việc";

    private final CalendarChanges changes;

    Timetables(CalendarChanges changes) {
        this.changes = changes;
    }

    /** @param agencyId null for all agencies */
    @Transactional
    public Outcome declareDayOff(LocalDate date, @Nullable UUID agencyId, String name, String basis, Actor actor) {
        return declare(Declaration.off(date, agencyId, name, basis), actor);
    }

    /** @param agencyId null for all agencies */
    @Transactional
    public Outcome declareWorkingDay(LocalDate date, @Nullable UUID agencyId, String name, String basis, Actor actor) {
        return declare(Declaration.worked(date, agencyId, name, basis), actor);
    }

    /** A weekday off for a day of rest that is worked instead. */
    @Transactional
    public Outcome declareSwap(LocalDate off, LocalDate worked, @Nullable UUID agencyId, String basis, Actor actor) {
        var first = declare(new Declaration(off, agencyId, SpecialDay.Kind.COMPENSATORY_DAY_OFF, SpecialDay.Occasion.SWAP,
                SWAP, basis, worked), actor);
        var second = declare(new Declaration(worked, agencyId, SpecialDay.Kind.WORKING_DAY, SpecialDay.Occasion.SWAP,
                SWAP, basis, off), actor);
        return first == Outcome.DECLARED ? first : second;
    }

    @Transactional
    public Outcome declare(Declaration declaration, Actor actor) {
        requireRight(declaration.agencyId(), actor);
        return changes.declare(declaration, actor.accountId());
    }

    @Transactional
    public void withdraw(UUID dayId, String reason, Actor actor) {
        var day = changes.findDay(dayId).orElseThrow(NotFound::new);
        requireRight(day.agencyId(), actor);
        changes.withdraw(dayId, reason, actor.accountId());
    }

    @Transactional
    public void changeDeskHours(@Nullable UUID agencyId, DeskHours hours, String basis, Actor actor) {
        requireRight(agencyId, actor);
        changes.changeDeskHours(agencyId, hours, basis, actor.accountId());
    }

    /** The nation's first week cannot be withdrawn: without it nobody would ever work. */
    @Transactional
    public boolean withdrawDeskHours(UUID weekId, Actor actor) {
        var week = changes.findWeek(weekId).orElseThrow(NotFound::new);
        requireRight(week.agencyId(), actor);
        return isWithdrawable(week) && changes.withdrawDeskHours(weekId, actor.accountId());
    }

    static boolean isWithdrawable(DeclaredHours week) {
        return week.agencyId() != null || week.hours().from().isAfter(WorkCalendar.FIRST);
    }

    static boolean mayChange(@Nullable UUID agencyId, Actor actor) {
        return actor.equals(Actor.SYSTEM) || actor.holds(Role.PROVINCE_ADMIN)
                || agencyId != null && actor.seat(agencyId, Role.AGENCY_ADMIN).isPresent();
    }

    private static void requireRight(@Nullable UUID agencyId, Actor actor) {
        if (!mayChange(agencyId, actor)) {
            throw new NotFound();
        }
    }
}
