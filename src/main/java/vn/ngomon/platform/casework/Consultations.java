package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Join;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/**
 * Opinions asked of other units or agencies while a case stays where it is (lấy ý kiến). A question goes to several at once;
 * how many of them must answer is the definition's join, asked of every question for itself, so that a later question never
 * takes an earlier one's place. Once enough have answered the others need not any more.
 */
@Component
public class Consultations {

    private static final int LONGEST_DAYS = 30;
    private static final Limit BY_DATE = Limit.workingDays(1);

    private final Cases cases;
    private final Opinions opinions;
    private final Tasks tasks;
    private final ProcessDefinitions definitions;
    private final Directory directory;
    private final Calendars calendars;
    private final Journal journal;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;

    Consultations(Cases cases, Opinions opinions, Tasks tasks, ProcessDefinitions definitions, Directory directory, Calendars calendars,
            Journal journal, InstantSource clock, JdbcTemplate jdbc) {
        this.cases = cases;
        this.opinions = opinions;
        this.tasks = tasks;
        this.definitions = definitions;
        this.directory = directory;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Whom to ask. */
    public record Asked(UUID agencyId, Role role) {}

    /** How asking ended. */
    public sealed interface Asking {

        record Put(List<UUID> opinions) implements Asking {}

        record Refused(String messageKey, List<Object> args) implements Asking {

            public Refused(String messageKey) {
                this(messageKey, List.of());
            }
        }
    }

    /**
     * Puts one question; only who holds the case's present step may. Whom the same officer asks the same and who has not answered yet is not
     * asked again: a form sent twice is one question.
     *
     * @param until the last day on which an answer is in time, from today to {@link #latest}, or null
     */
    @Transactional
    public Asking ask(UUID caseId, Actor by, List<Asked> whom, String question, @Nullable LocalDate until) {
        var stored = cases.lock(caseId).filter(found -> holdsStep(found.file(), by)).orElseThrow(() -> new CaseNotFound(caseId));
        var at = now();
        if (whom.isEmpty()) {
            return new Asking.Refused("casework.refused.opinion-of-nobody");
        }
        if (until != null && until.isBefore(at.atZone(BusinessClock.ZONE).toLocalDate())) {
            return new Asking.Refused("casework.refused.opinion-due-past");
        }
        var latest = latest(stored.file());
        if (until != null && until.isAfter(latest)) {
            return new Asking.Refused("casework.refused.opinion-due-far", List.of(Dates.day(latest)));
        }
        var open = opinions.of(caseId).stream().filter(one -> one.isOpen() && one.askedBy().equals(by.accountId()) && one.question().equals(question)).toList();
        var fresh = whom.stream().distinct().filter(asked -> open.stream().noneMatch(one -> new Asked(one.agencyId(), one.role()).equals(asked))).toList();
        if (fresh.isEmpty()) {
            return new Asking.Put(open.stream().filter(one -> whom.contains(new Asked(one.agencyId(), one.role()))).map(Opinion::id).toList());
        }
        var round = opinions.round(caseId) + 1;
        var batch = new Batch();
        var put = fresh.stream().map(asked -> opinion(caseId, round, asked, question, until, by, at)).toList();
        for (var opinion : put) {
            opinions.insert(opinion, batch);
            tasks.put(task(stored.file(), opinion), batch);
        }
        write(stored, "ask-opinion", by, Map.of("round", round, "opinions", put.stream().map(OpinionRow::told).toList()), at, batch);
        batch.flush(jdbc);
        return new Asking.Put(put.stream().map(Opinion::id).toList());
    }

    /** The last day until which anybody may be asked: the case's own deadline while it is ahead; where there is none, or it has passed, a month from today. */
    public LocalDate latest(CaseFile file) {
        var today = now().atZone(BusinessClock.ZONE).toLocalDate();
        var due = file.due() == null ? null : file.due().atZone(BusinessClock.ZONE).toLocalDate();
        var latest = due == null || due.isBefore(today) ? today.plusDays(LONGEST_DAYS) : due;
        return latest.isAfter(WorkCalendar.LAST) ? WorkCalendar.LAST : latest;
    }

    private Opinion opinion(UUID caseId, int round, Asked asked, String question, @Nullable LocalDate until, Actor by, Instant at) {
        var due = until == null ? null : calendars.of(asked.agencyId()).endOfDeskHours(until);
        return new Opinion(Ids.next(), caseId, round, asked.agencyId(),
                directory.unitWithRole(asked.agencyId(), asked.role()).map(Unit::id).orElse(null), asked.role(), question, due, by.accountId(), at,
                null, null, null, null);
    }

    static Task task(CaseFile file, Opinion opinion) {
        return new Task(opinion.id(), file.id(), Task.Kind.OPINION, file.kind(), file.step(), file.title(), file.reference(), opinion.agencyId(),
                opinion.unitId(), opinion.role(), null, opinion.due(), opinion.due() == null ? null : BY_DATE.lastMoment(opinion.due()),
                opinion.due() != null, 0, opinion.askedAt(), opinion.id());
    }

    /** Whether this very answer has been given by this officer: a form can be sent twice. */
    public boolean gave(UUID opinionId, Actor by, String answer) {
        return opinions.find(opinionId).filter(opinion -> by.accountId().equals(opinion.answeredBy()) && answer.equals(opinion.answer())).isPresent();
    }

    /**
     * The same answer once more changes nothing.
     *
     * @throws CaseNotFound when there is no such open question for this actor
     */
    @Transactional
    public void answer(UUID opinionId, Actor by, String answer) {
        var asked = opinions.find(opinionId).filter(found -> by.seat(found.agencyId(), found.role()).isPresent())
                .orElseThrow(() -> new CaseNotFound(opinionId));
        var stored = cases.lock(asked.caseId()).orElseThrow(() -> new CaseNotFound(asked.caseId()));
        if (gave(opinionId, by, answer)) {
            return;
        }
        var round = opinions.of(asked.caseId()).stream().filter(one -> one.round() == asked.round()).toList();
        if (round.stream().noneMatch(one -> one.id().equals(opinionId) && one.isOpen())) {
            throw new CaseNotFound(opinionId);
        }
        var at = now();
        var batch = new Batch();
        opinions.answer(opinionId, answer, by.accountId(), at, batch);
        tasks.delete(opinionId, batch);
        var closed = noLongerNeeded(stored.file(), round, opinionId);
        closed.forEach(id -> close(id, at, batch));
        var facts = new LinkedHashMap<String, Object>(Map.of("opinion", opinionId.toString(), "answer", OpinionRow.digest(opinionId, answer)));
        if (!closed.isEmpty()) {
            facts.put("withdrawn", closed.stream().map(UUID::toString).toList());
        }
        write(stored, "give-opinion", by, facts, at, batch);
        batch.flush(jdbc);
    }

    /** The questions still open of a round that is answered enough for everything the case could do next. */
    private List<UUID> noLongerNeeded(CaseFile file, List<Opinion> round, UUID answered) {
        var joins = definitions.get(file.definitionId()).from(file.step()).stream().flatMap(transition -> transition.guards().stream())
                .mapMulti((Guard guard, Consumer<Join> out) -> {
                    if (guard instanceof Guard.OpinionsGiven(var join)) {
                        out.accept(join);
                    }
                }).toList();
        var asked = (int) round.stream().filter(one -> one.withdrawnAt() == null).count();
        var given = (int) round.stream().filter(one -> one.answeredAt() != null).count() + 1;
        return joins.isEmpty() || !joins.stream().allMatch(join -> join.met(asked, given)) ? List.of()
                : round.stream().filter(Opinion::isOpen).map(Opinion::id).filter(id -> !id.equals(answered)).toList();
    }

    /**
     * Closes a question without an answer: the asker waits no longer.
     *
     * @throws CaseNotFound when there is no such open question of a case whose step the actor holds
     */
    @Transactional
    public void withdraw(UUID opinionId, Actor by) {
        var asked = opinions.find(opinionId).orElseThrow(() -> new CaseNotFound(opinionId));
        var stored = cases.lock(asked.caseId()).filter(found -> holdsStep(found.file(), by)).orElseThrow(() -> new CaseNotFound(opinionId));
        if (opinions.find(opinionId).filter(Opinion::isOpen).isEmpty()) {
            throw new CaseNotFound(opinionId);
        }
        var at = now();
        var batch = new Batch();
        close(opinionId, at, batch);
        write(stored, "withdraw-opinion", by, Map.of("withdrawn", List.of(opinionId.toString())), at, batch);
        batch.flush(jdbc);
    }

    private void close(UUID opinionId, Instant at, Batch batch) {
        opinions.withdraw(opinionId, at, batch);
        tasks.delete(opinionId, batch);
    }

    public List<Opinion> of(UUID caseId) {
        return opinions.of(caseId);
    }

    private boolean holdsStep(CaseFile file, Actor by) {
        return Engine.holdsStep(definitions.get(file.definitionId()), file, by);
    }

    /** A note beside the case's steps: its chain grows, its version does not. */
    private void write(Cases.Stored stored, String verb, Actor by, Map<String, Object> data, Instant at, Batch batch) {
        var file = stored.file();
        var head = journal.append(Casework.subject(file), stored.head(),
                Happening.of(file.kind() + "." + verb, at, by.accountId(), data), batch).head();
        cases.head(file.id(), head, batch);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
