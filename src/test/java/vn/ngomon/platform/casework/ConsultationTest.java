package vn.ngomon.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Consultations.Asking;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;

/** Several agencies asked at once, and how many of them have to answer. */
@NgomonTest
class ConsultationTest {

    private static final Instant MONDAY_10 = Instant.parse("2020-11-23T03:00:00Z");

    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired ProcessDefinitions definitions;
    @Autowired Consultations consultations;
    @Autowired Tasks tasks;
    @Autowired Inbox inbox;
    @Autowired Watch watch;
    @Autowired CaseVerification verification;
    @Autowired Journal journal;

    private final UUID agency = Ids.next();
    private final Actor asker = actor(agency);
    private final List<Actor> neighbours = Stream.generate(() -> actor(Ids.next())).limit(3).toList();

    private static Actor actor(UUID agency) {
        return new Actor(Ids.next(), "Specialist", Set.of(new Seat(agency, agency, Role.SPECIALIST, null)));
    }

    private CaseFile opened(String join) {
        var document = """
                {"key": "opinion-test-%1$s", "kind": "opiniontest", "initial": "work", "title": {"en": "Opinions"},
                 "steps": [{"id": "work", "phase": "WORKING", "role": "SPECIALIST", "personal": true, "title": {"en": "Work"}},
                           {"id": "done", "phase": "CLOSED", "ending": "COMPLETED", "title": {"en": "Done"}}],
                 "transitions": [
                  {"action": "finish", "from": ["work"], "to": "done", "who": ["SPECIALIST"], "guards": [{"opinionsGiven": %2$s}]},
                  {"action": "giveUp", "from": ["work"], "to": "done", "who": ["SPECIALIST"]},
                  {"action": "reopen", "from": ["done"], "to": "work", "who": ["SPECIALIST"]}]}""".formatted(join, join.matches("\\d") ? join : "\"" + join + "\"");
        var definition = switch (definitions.publish(document, null, Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication other -> throw new AssertionError(other);
        };
        return BusinessClock.at(MONDAY_10, () -> casework.open(new Opening(Ids.next(), definition, "Ý kiến", agency, agency, Limit.workingDays(5),
                SupplementPolicy.PAUSE, null, Map.of()), asker, batch -> { }));
    }

    private List<UUID> ask(CaseFile file, String question, Actor... whom) {
        return BusinessClock.at(MONDAY_10, () -> switch (consultations.ask(file.id(), asker, Stream.of(whom)
                .map(one -> new Consultations.Asked(one.seats().iterator().next().agencyId(), Role.SPECIALIST)).toList(), question, LocalDate.of(2020, 11, 25))) {
            case Asking.Put(var opinions) -> opinions;
            case Asking.Refused(var key, var args) -> throw new AssertionError(key);
        });
    }

    private void answer(UUID opinion, Actor by) {
        BusinessClock.at(MONDAY_10, () -> {
            consultations.answer(opinion, by, "Đồng ý");
            return null;
        });
    }

    private Outcome finish(CaseFile file) {
        return BusinessClock.at(MONDAY_10, () -> casework.perform(Move.of(file.id(), "finish", asker)));
    }

    private static void waits(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.Refused.because("opinions-missing"));
    }

    private int open(Actor actor) {
        return inbox.counts(actor, MONDAY_10).all();
    }

    private void replays(CaseFile file) {
        assertThat(verification.verify(file.id())).isEmpty();
    }

    @Test
    void allOfThemMeansAll() {
        var file = opened("all");
        var asked = ask(file, "Có chồng lấn ranh giới không?", neighbours.get(0), neighbours.get(1));
        waits(finish(file));
        answer(asked.get(0), neighbours.get(0));
        assertThat(open(neighbours.get(1))).isOne();
        waits(finish(file));
        answer(asked.get(1), neighbours.get(1));
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
        replays(file);
    }

    @Test
    void aQuestionSentTwiceIsAskedOnce() {
        var file = opened("all");
        var asked = ask(file, "Có chồng lấn ranh giới không?", neighbours.get(0), neighbours.get(1));
        assertThat(ask(file, "Có chồng lấn ranh giới không?", neighbours.get(0), neighbours.get(1))).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(consultations.of(file.id())).hasSize(2);
        assertThat(ask(file, "Có chồng lấn ranh giới không?", neighbours.get(1), neighbours.get(2))).as("who was not asked yet is").hasSize(1);
        answer(asked.get(0), neighbours.get(0));
        assertThat(ask(file, "Có chồng lấn ranh giới không?", neighbours.get(0))).as("and who has answered may be asked again").doesNotContainAnyElementsOf(asked);
        assertThat(consultations.of(file.id())).hasSize(4);
        replays(file);
    }

    @Test
    void anyOfThemMeansOneAndTheOthersNeedNotAnyMore() {
        var file = opened("any");
        var asked = ask(file, "Ai quản lý đoạn kè?", neighbours.get(0), neighbours.get(1), neighbours.get(2));
        waits(finish(file));
        answer(asked.get(1), neighbours.get(1));
        assertThat(open(neighbours.get(0)) + open(neighbours.get(2))).as("their inboxes are empty again").isZero();
        assertThatThrownBy(() -> answer(asked.get(0), neighbours.get(0))).isInstanceOf(CaseNotFound.class);
        assertThat(consultations.of(file.id())).filteredOn(opinion -> opinion.withdrawnAt() != null).hasSize(2);
        replays(file);
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void twoOfThemMeansTwo() {
        var file = opened("2");
        var asked = ask(file, "Có ảnh hưởng giao thông không?", neighbours.get(0), neighbours.get(1), neighbours.get(2));
        answer(asked.get(0), neighbours.get(0));
        waits(finish(file));
        assertThat(open(neighbours.get(2))).isOne();
        answer(asked.get(2), neighbours.get(2));
        assertThat(open(neighbours.get(1))).isZero();
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSecondQuestionDoesNotTakeTheFirstOnesPlace() {
        var file = opened("all");
        var first = ask(file, "Câu thứ nhất", neighbours.get(0));
        var second = ask(file, "Câu thứ hai", neighbours.get(1));
        answer(second.getFirst(), neighbours.get(1));
        waits(finish(file));
        answer(first.getFirst(), neighbours.get(0));
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theAskerMayStopWaiting() {
        var file = opened("all");
        var asked = ask(file, "Có ý kiến gì không?", neighbours.get(0), neighbours.get(1));
        answer(asked.get(0), neighbours.get(0));
        assertThatThrownBy(() -> consultations.withdraw(asked.get(1), neighbours.get(1))).as("not theirs to close").isInstanceOf(CaseNotFound.class);
        BusinessClock.at(MONDAY_10, () -> {
            consultations.withdraw(asked.get(1), asker);
            return null;
        });
        assertThat(open(neighbours.get(1))).isZero();
        replays(file);
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoStandsInForTheHolderAsksEvenWithASeatOfTheSameRole() {
        var file = opened("all");
        var holder = actor(agency);
        casework.take(file.id(), holder);
        var colleague = actor(agency);
        var standIn = new Actor(colleague.accountId(), "Stand-in", Set.of(new Seat(agency, agency, Role.SPECIALIST, null),
                new Seat(agency, agency, Role.SPECIALIST, holder.accountId())));
        var held = cases.find(file.id()).orElseThrow();
        assertThat(cases.holdsStep(held, colleague)).isFalse();
        assertThat(cases.holdsStep(held, standIn)).isTrue();
        assertThat(BusinessClock.at(MONDAY_10, () -> consultations.ask(file.id(), standIn, List.of(new Consultations.Asked(Ids.next(), Role.SPECIALIST)), "Thay mặt hỏi", null)))
                .isInstanceOf(Asking.Put.class);
    }

    @Test
    void anEndedCaseAsksNobodyAnyMoreAndAReopenedOneMayAskAgain() {
        var file = opened("all");
        var asked = ask(file, "Trước khi kết thúc", neighbours.get(0));
        BusinessClock.at(MONDAY_10, () -> casework.perform(Move.of(file.id(), "giveUp", asker)));
        assertThat(open(neighbours.get(0))).isZero();
        assertThat(consultations.of(file.id())).singleElement().satisfies(opinion -> assertThat(opinion.withdrawnAt()).isEqualTo(MONDAY_10));
        assertThatThrownBy(() -> answer(asked.getFirst(), neighbours.get(0))).isInstanceOf(CaseNotFound.class);
        replays(file);
        BusinessClock.at(MONDAY_10, () -> casework.perform(Move.of(file.id(), "reopen", asker)));
        var again = ask(file, "Sau khi mở lại", neighbours.get(0));
        waits(finish(file));
        answer(again.getFirst(), neighbours.get(0));
        assertThat(finish(file)).isInstanceOf(Outcome.Done.class);
        assertThat(consultations.of(file.id())).extracting(Opinion::round).containsExactly(1, 2);
        replays(file);
    }

    @Test
    void anOpinionFallsDueAndItsDelayIsWrittenDownOnce() {
        var file = opened("all");
        var asked = ask(file, "Hạn thứ tư", neighbours.get(0));
        assertThat(tasks.find(asked.getFirst()).orElseThrow().due()).isEqualTo(Instant.parse("2020-11-25T10:30:00Z"));
        BusinessClock.at(Instant.parse("2020-11-25T16:00:00Z"), watch::look);
        assertThat(delays(file)).as("the day is not over").isZero();
        BusinessClock.at(Instant.parse("2020-11-25T17:00:00Z"), watch::look);
        BusinessClock.at(Instant.parse("2020-11-25T18:00:00Z"), watch::look);
        assertThat(delays(file)).isOne();
        assertThat(inbox.counts(neighbours.get(0), MONDAY_10).overdue()).isOne();
        replays(file);
    }

    private long delays(CaseFile file) {
        return journal.history(Casework.subject(file)).stream().map(Entry::type).filter(type -> type.endsWith(".opinion-overdue")).count();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        var file = opened("all");
        var nobody = BusinessClock.at(MONDAY_10, () -> consultations.ask(file.id(), asker, List.of(), "Ai?", null));
        assertThat(nobody).isEqualTo(new Asking.Refused("casework.refused.opinion-of-nobody"));
        var past = BusinessClock.at(MONDAY_10, () -> consultations.ask(file.id(), asker, List.of(new Consultations.Asked(Ids.next(), Role.SPECIALIST)), "Khi nào?",
                LocalDate.of(2020, 11, 22)));
        assertThat(past).isEqualTo(new Asking.Refused("casework.refused.opinion-due-past"));
        var far = BusinessClock.at(MONDAY_10, () -> consultations.ask(file.id(), asker, List.of(new Consultations.Asked(Ids.next(), Role.SPECIALIST)), "Bao giờ?",
                LocalDate.of(2020, 12, 24)));
        assertThat(far).as("a case without a date asks for a month at most").isEqualTo(new Asking.Refused("casework.refused.opinion-due-far", List.of("23/12/2020")));
        var holder = actor(agency);
        casework.take(file.id(), holder);
        assertThatThrownBy(() -> ask(file, "Không phải việc của tôi", neighbours.get(0))).as("a colleague holds the step").isInstanceOf(CaseNotFound.class);
    }
}
