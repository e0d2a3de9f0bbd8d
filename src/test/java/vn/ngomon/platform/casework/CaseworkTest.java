package vn.ngomon.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.JournalVerification;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class CaseworkTest {

    private static final Instant MONDAY = Instant.parse("2020-11-23T03:00:00Z");

    @Autowired Casework casework;
    @Autowired CaseFiles files;
    @Autowired Cases cases;
    @Autowired ProcessDefinitions definitions;
    @Autowired Consultations consultations;
    @Autowired Inbox inbox;
    @Autowired Watch watch;
    @Autowired Journal journal;
    @Autowired JournalVerification verification;
    @Autowired FieldReportLikeCase reports;

    private final UUID centre = Ids.next();
    private final UUID agency = Ids.next();
    private final Actor officer = actor(centre, Role.CENTRE_OFFICER);
    private final Actor specialist = actor(agency, Role.SPECIALIST);
    private final Actor stranger = actor(Ids.next(), Role.SPECIALIST);
    private final Actor reporter = new Actor(Ids.next(), "Reporter", Set.of());
    private UUID definition;

    private static Actor actor(UUID agency, Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    @BeforeEach
    void publish() {
        definition = switch (definitions.publish(FieldReportLikeCase.DEFINITION, null, Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication.Refused(var findings) -> throw new AssertionError(findings);
            case Publication.Unreadable(var message) -> throw new AssertionError(message);
        };
    }

    private CaseFile report() {
        return BusinessClock.at(MONDAY, () -> casework.open(new Opening(Ids.next(), definition, "Ổ gà", centre, centre, Limit.workingDays(5),
                SupplementPolicy.PAUSE, null, Map.of()), reporter, batch -> { }));
    }

    private Outcome perform(Instant at, Move move) {
        return BusinessClock.at(at, () -> casework.perform(move));
    }

    private CaseFile done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private CaseFile dispatched() {
        return done(perform(MONDAY, Move.of(report().id(), "dispatch", officer).with("agency", agency).with("place", "Vỹ Dạ")));
    }

    @Test
    void aReportIsDispatchedAnsweredRatedAndReopened() {
        var file = dispatched();
        assertThat(file.agencyId()).isEqualTo(agency);
        assertThat(file.phase()).isEqualTo(Phase.WORKING);
        assertThat(file.due()).isEqualTo(Instant.parse("2020-11-30T10:30:00Z"));
        assertThat(file.reference()).startsWith("PA-");
        done(perform(MONDAY, Move.of(file.id(), "answer", specialist)));
        var closed = done(perform(MONDAY.plusSeconds(60), Move.of(file.id(), "approve", officer)));
        assertThat(closed.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(closed.timeliness()).hasToString("EARLY");
        assertThat(reports.published.get(file.id())).isEqualTo("public,answer");
        done(perform(MONDAY.plusSeconds(90), Move.of(file.id(), "rate", reporter).as(Capacity.APPLICANT).with("stars", 2)));
        assertThat(reports.ratings).containsEntry(file.id(), 2);
        var reopened = done(perform(MONDAY.plusSeconds(120), Move.of(file.id(), "reopen", reporter).as(Capacity.APPLICANT).because("Vẫn còn ổ gà")));
        assertThat(reopened.phase()).isEqualTo(Phase.WORKING);
        assertThat(reopened.clockState()).isEqualTo(Clock.State.RUNNING);
        assertThat(reopened.readyAt()).isNull();
        assertThat(inbox.list(specialist, everything(), null, 10)).extracting(Task::caseId).containsExactly(file.id());
    }

    @Test
    void replayingTheJournalGivesTheProjection() {
        var file = dispatched();
        perform(MONDAY, Move.of(file.id(), "notOurs", specialist).because("Không thuộc địa bàn"));
        perform(MONDAY, Move.of(file.id(), "redispatch", officer).with("agency", agency).with("place", "An Cựu"));
        perform(MONDAY, Move.of(file.id(), "answer", specialist));
        perform(MONDAY, Move.of(file.id(), "approve", officer));
        perform(MONDAY, Move.of(file.id(), "reopen", reporter).as(Capacity.APPLICANT).because("Chưa xong"));
        assertThat(Replay.of(journal.history(Casework.subject(file)), definitions::get).file()).isEqualTo(cases.find(file.id()).orElseThrow().file());
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void aRefusedMoveChangesNothing() {
        var before = dispatched();
        assertThat(casework.perform(Move.of(before.id(), "notOurs", specialist))).isEqualTo(Outcome.Refused.because("reason-required"));
        assertThat(casework.perform(Move.of(before.id(), "approve", officer))).isEqualTo(Outcome.Refused.because("not-possible-here"));
        assertThat(casework.perform(Move.of(before.id(), "answer", officer))).isEqualTo(Outcome.Refused.because("not-yours"));
        assertThat(casework.perform(Move.of(report().id(), "dispatch", officer).with("agency", agency))).isEqualTo(new Outcome.Refused("test.place-unknown", List.of()));
        assertThat(cases.find(before.id()).orElseThrow().file()).isEqualTo(before);
        assertThat(journal.history(Casework.subject(before))).hasSize(2);
    }

    @Test
    void whatMayNotBeSeenDoesNotExist() {
        var file = dispatched();
        assertThatThrownBy(() -> casework.perform(Move.of(file.id(), "answer", stranger))).isInstanceOf(CaseNotFound.class);
        assertThat(files.find(file.id(), stranger)).isEmpty();
        assertThat(inbox.list(stranger, everything(), null, 10)).isEmpty();
    }

    @Test
    void ofTwoOfficersAtOnceOneIsTold() throws Exception {
        var file = dispatched();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> answer = () -> casework.perform(Move.of(file.id(), "answer", specialist).seen(file.version()));
            var outcomes = pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> answer).toList());
            int done = 0;
            for (var outcome : outcomes) {
                switch (outcome.get()) {
                    case Outcome.Done ok -> done++;
                    case Outcome.Stale(var now) -> assertThat(now.step()).isEqualTo("checking");
                    case Outcome.Refused refused -> throw new AssertionError(refused);
                }
            }
            assertThat(done).isOne();
        }
    }

    @Test
    void anOpinionIsAskedGivenAndTheCaseStaysWhereItIs() {
        var file = dispatched();
        var other = Ids.next();
        var adviser = actor(other, Role.SPECIALIST);
        assertThat(inbox.counts(adviser, MONDAY).all()).isZero();
        var asked = ((Consultations.Asking.Put) consultations.ask(file.id(), specialist, List.of(new Consultations.Asked(other, Role.SPECIALIST)), "Có cống ngầm không?", null)).opinions();
        assertThat(inbox.list(adviser, everything(), null, 10)).extracting(Task::kind).containsExactly(Task.Kind.OPINION);
        assertThat(files.find(file.id(), adviser)).as("who is asked may look").isPresent();
        consultations.answer(asked.getFirst(), adviser, "Có, sâu 2 m");
        assertThatThrownBy(() -> consultations.answer(asked.getFirst(), adviser, "Khác")).isInstanceOf(CaseNotFound.class);
        assertThat(consultations.of(file.id())).extracting(Opinion::answer).containsExactly("Có, sâu 2 m");
        assertThat(cases.find(file.id()).orElseThrow().file().version()).isEqualTo(file.version());
        assertThat(inbox.counts(adviser, MONDAY).all()).isZero();
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void anOverdueCaseIsWrittenDownOnceAndTheReaderIsNotMadeStale() {
        var file = BusinessClock.at(MONDAY, () -> casework.open(new Opening(Ids.next(), definition, "Rác", centre, centre, Limit.workingDays(5),
                SupplementPolicy.PAUSE, null, Map.of()), reporter, batch -> { }));
        assertThat(file.simulated()).as("bound business time marks simulation").isTrue();
        var live = casework.open(new Opening(Ids.next(), definition, "Rác", centre, centre, Limit.workingDays(1), SupplementPolicy.PAUSE, null, Map.of()),
                reporter, batch -> { });
        var moved = done(casework.perform(Move.of(live.id(), "dispatch", officer).with("agency", agency).with("place", "x")));
        BusinessClock.at(moved.onTimeUntil().plusSeconds(60), watch::look);
        BusinessClock.at(moved.onTimeUntil().plusSeconds(120), watch::look);
        assertThat(journal.history(Casework.subject(live))).extracting(Entry::type).filteredOn(type -> type.endsWith(".overdue")).hasSize(1);
        assertThat(done(casework.perform(Move.of(live.id(), "answer", specialist).seen(moved.version()))).step()).isEqualTo("checking");
    }

    @Test
    void theInboxPagesInOrderOfDueDate() {
        var ids = IntStream.range(0, 5).mapToObj(i -> dispatched().id()).toList();
        var first = inbox.list(specialist, everything(), null, 3);
        var last = first.getLast();
        var second = inbox.list(specialist, everything(), new Inbox.After(last.due(), last.id()), 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(java.util.stream.Stream.concat(first.stream(), second.stream()).map(Task::caseId)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(inbox.counts(specialist, Instant.MAX.minusSeconds(1).isAfter(MONDAY) ? MONDAY : MONDAY).unit()).isEqualTo(5);
    }

    private static Inbox.Filter everything() {
        return new Inbox.Filter(View.ALL, null, null, null, MONDAY);
    }
}
