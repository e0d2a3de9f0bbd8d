package vn.ngomon.platform.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the rules. Each change is announced as {@link CalendarChanged} in its own transaction, where the journal writes
 * it down. Who may do it is asked by the {@code timetable} module, through which people come; this one knows no people.
 */
@Service
public class CalendarChanges {

    private final CalendarRules rules;
    private final Calendars calendars;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    CalendarChanges(CalendarRules rules, Calendars calendars, InstantSource clock, ApplicationEventPublisher events) {
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** How a declaration ended. */
    public enum Outcome { DECLARED, DECLARED_BEFORE }

    /** A second declaration of the same day replaces the first, which stays on record as withdrawn. */
    @Transactional
    public Outcome declare(Declaration declaration, UUID by) {
        rules.lock();
        var before = rules.find(declaration.agencyId(), declaration.date());
        if (before.isPresent() && before.get().day().equals(declaration.day())) {
            return Outcome.DECLARED_BEFORE;
        }
        var version = rules.nextVersion();
        before.ifPresent(row -> rules.withdraw(row.id(), declaration.basis(), clock.instant(), by, version));
        rules.add(declaration, clock.instant(), by, version);
        announce(declaration.agencyId(), declaration.date(), Change.of(declaration.day()), declaration.basis(), version, by);
        return Outcome.DECLARED;
    }

    /** The day is again what its weekday or the nation's calendar says. Empty when there was no such declaration. */
    @Transactional
    public boolean withdraw(UUID dayId, String reason, UUID by) {
        rules.lock();
        var row = rules.find(dayId);
        row.ifPresent(found -> {
            var version = rules.nextVersion();
            rules.withdraw(dayId, reason, clock.instant(), by, version);
            var date = found.day().date();
            announce(found.agencyId(), date, new Change(Change.Kind.WITHDRAWN, date), reason, version, by);
        });
        return row.isPresent();
    }

    /** Another week of desk hours from {@link DeskHours#from} on. */
    @Transactional
    public void changeDeskHours(@Nullable UUID agencyId, DeskHours hours, String basis, UUID by) {
        rules.lock();
        var version = rules.nextVersion();
        rules.add(agencyId, hours, basis, clock.instant(), by, version);
        announce(agencyId, WorkCalendar.LAST, new Change(Change.Kind.HOURS, hours.from()), basis, version, by);
    }

    /** The week that began then never was: the one before goes on. Empty when there was no such week. */
    @Transactional
    public boolean withdrawDeskHours(UUID weekId, UUID by) {
        rules.lock();
        var week = rules.findWeek(weekId);
        week.ifPresent(found -> {
            var version = rules.nextVersion();
            rules.withdrawWeek(weekId, clock.instant(), by, version);
            announce(found.agencyId(), WorkCalendar.LAST, new Change(Change.Kind.HOURS_WITHDRAWN, found.hours().from()), found.basis(), version, by);
        });
        return week.isPresent();
    }

    /** The weeks in force for an agency (null: the nation), the nation's first. */
    public List<DeclaredHours> weeks(@Nullable UUID agencyId) {
        return rules.weeks(agencyId);
    }

    public Optional<DeclaredHours> findWeek(UUID weekId) {
        return rules.findWeek(weekId);
    }

    /** What changed after a version of the calendars, oldest first; an agency of null means every agency's. */
    public List<Since> since(long version) {
        return rules.since(version);
    }

    /** A change and whose calendar it concerns. */
    public record Since(@Nullable UUID agencyId, Change change) {}

    /** The days in force for an agency (null: the nation), the nation's first. */
    public List<DeclaredDay> days(@Nullable UUID agencyId, LocalDate from, LocalDate to) {
        return rules.days(agencyId, from, to);
    }

    public Optional<DeclaredDay> findDay(UUID dayId) {
        return rules.find(dayId);
    }

    private void announce(@Nullable UUID agencyId, LocalDate to, Change change, String basis, long version, UUID by) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.forget();
            }
        });
        events.publishEvent(new CalendarChanged(agencyId, change, to, basis, version, clock.instant(), by));
    }
}
