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
        before.ifPresent(row -> rules.withdraw(row.id(), declaration.basis(), clock.instant(), by));
        rules.add(declaration, clock.instant(), by);
        announce(declaration.agencyId(), declaration.date(), declaration.date(), what(declaration.day()), declaration.basis(), by);
        return Outcome.DECLARED;
    }

    /** The day is again what its weekday or the nation's calendar says. Empty when there was no such declaration. */
    @Transactional
    public boolean withdraw(UUID dayId, String reason, UUID by) {
        rules.lock();
        var row = rules.find(dayId);
        row.ifPresent(found -> {
            rules.withdraw(dayId, reason, clock.instant(), by);
            var date = found.day().date();
            announce(found.agencyId(), date, date, "Bỏ: " + what(found.day()), reason, by);
        });
        return row.isPresent();
    }

    /** Another week of desk hours from {@link DeskHours#from} on. */
    @Transactional
    public void changeDeskHours(@Nullable UUID agencyId, DeskHours hours, String basis, UUID by) {
        rules.lock();
        rules.add(agencyId, hours, basis, clock.instant(), by);
        announce(agencyId, hours.from(), WorkCalendar.LAST, "Giờ làm việc mới từ " + date(hours.from()), basis, by);
    }

    /** The days in force for an agency (null: the nation), the nation's first. */
    public List<DeclaredDay> days(@Nullable UUID agencyId, LocalDate from, LocalDate to) {
        return rules.days(agencyId, from, to);
    }

    public Optional<DeclaredDay> findDay(UUID dayId) {
        return rules.find(dayId);
    }

    private void announce(@Nullable UUID agencyId, LocalDate from, LocalDate to, String what, String basis, UUID by) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.forget();
            }
        });
        events.publishEvent(new CalendarChanged(agencyId, from, to, what, basis, rules.nextVersion(), clock.instant(), by));
    }

    private static String what(SpecialDay day) {
        return date(day.date()) + (day.isWorked() ? " làm việc: " : " nghỉ: ") + day.name();
    }

    private static String date(LocalDate date) {
        return "%1$td/%1$tm/%1$tY".formatted(date);
    }
}
