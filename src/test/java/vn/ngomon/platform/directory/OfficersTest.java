package vn.ngomon.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Officers.Appointment;
import vn.ngomon.platform.directory.Officers.Ending;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

@NgomonTest
class OfficersTest {

    static final LocalDate SPRING = LocalDate.of(2020, 3, 2);
    static final LocalDate AUTUMN = LocalDate.of(2020, 9, 1);

    @Autowired
    Directory directory;
    @Autowired
    Officers officers;
    @Autowired
    Journal journal;

    Agency agency(String code) {
        return directory.findAgency(new AgencyCode(code), SPRING).orElseThrow();
    }

    Position position(Agency agency, Role role) {
        var unit = directory.unitWithRole(agency.id(), role).orElseThrow();
        return directory.positionsOf(unit.id()).stream().filter(one -> one.roles().contains(role)).findFirst().orElseThrow();
    }

    Appointment.Appointed appoint(Agency agency, Role role) {
        return (Appointment.Appointed) officers.appoint("Nguyễn Thị Thử", position(agency, role).id(), new Validity(SPRING, null),
                Truth.SIMULATED, Actor.SYSTEM);
    }

    @Test
    void anAppointedOfficerHasTheSeatsOfThePostFromItsFirstDay() {
        var finance = agency("H57.04");
        var done = appoint(finance, Role.SPECIALIST);
        assertThat(directory.officersWithRole(finance.id(), Role.SPECIALIST, SPRING)).extracting(Officer::id).contains(done.officer());
        assertThat(directory.officersWithRole(finance.id(), Role.SPECIALIST, SPRING.minusDays(1))).extracting(Officer::id)
                .doesNotContain(done.officer());
        assertThat(directory.seatsOf(done.officer(), SPRING)).singleElement().satisfies(seat -> {
            assertThat(seat.agencyId()).isEqualTo(finance.id());
            assertThat(seat.role()).isEqualTo(Role.SPECIALIST);
        });
        assertThat(directory.seatsOf(done.officer(), SPRING.minusDays(1))).isEmpty();
        assertThat(journal.history(new Subject("officer", done.officer()))).extracting(Entry::type).containsExactly("officer.appointed");
    }

    @Test
    void anOfficerWhoMovesKeepsTheOldPostOnRecord() {
        var health = agency("H57.17");
        var done = appoint(health, Role.SPECIALIST);
        var moved = officers.move(done.post(), position(health, Role.UNIT_HEAD).id(), AUTUMN, Actor.SYSTEM);
        assertThat(moved).isInstanceOf(Appointment.Appointed.class);
        var officer = directory.findOfficer(done.officer()).orElseThrow();
        assertThat(officer.posts()).hasSize(2);
        assertThat(directory.seatsOf(officer.id(), AUTUMN.minusDays(1))).extracting(Seat::role).containsExactly(Role.SPECIALIST);
        assertThat(directory.seatsOf(officer.id(), AUTUMN)).extracting(Seat::role).containsExactly(Role.UNIT_HEAD);
    }

    @Test
    void severalPostsGiveTheSeatsOfAll() {
        var done = appoint(agency("H57.13"), Role.LEADER);
        var tourism = agency("H57.14");
        assertThat(officers.addPost(done.officer(), position(tourism, Role.LEADER).id(), new Validity(SPRING, AUTUMN), Actor.SYSTEM))
                .isInstanceOf(Appointment.Appointed.class);
        assertThat(officers.addPost(done.officer(), position(tourism, Role.LEADER).id(), new Validity(SPRING, null), Actor.SYSTEM))
                .isInstanceOf(Appointment.AlreadyHeld.class);
        assertThat(directory.seatsOf(done.officer(), SPRING)).extracting(Seat::agencyId)
                .containsExactlyInAnyOrder(agency("H57.13").id(), tourism.id());
        assertThat(directory.seatsOf(done.officer(), AUTUMN)).hasSize(1);
    }

    @Test
    void aPostEndsOnceAndNotBeforeItBegan() {
        var done = appoint(agency("H57.15"), Role.SPECIALIST);
        assertThat(officers.endPost(done.post(), SPRING, Actor.SYSTEM)).isInstanceOf(Ending.NotThen.class);
        assertThat(officers.endPost(done.post(), AUTUMN, Actor.SYSTEM)).isEqualTo(new Ending.Ended(AUTUMN));
        assertThat(officers.endPost(done.post(), AUTUMN.plusDays(1), Actor.SYSTEM)).isInstanceOf(Ending.NotThen.class);
        assertThat(directory.officersOf(agency("H57.15").id(), AUTUMN)).extracting(Officer::id).doesNotContain(done.officer());
    }

    @Test
    void anAdministratorManagesTheOwnAgencyAndNoOther() {
        var own = agency("H57.18");
        var other = agency("H57.19");
        var unit = directory.unitWithRole(own.id(), Role.AGENCY_ADMIN).orElseThrow();
        var admin = new Actor(UUID.randomUUID(), "Quản trị", Set.of(new Seat(own.id(), unit.id(), Role.AGENCY_ADMIN, null)));
        var period = new Validity(SPRING, null);
        assertThat(officers.appoint("Trần Văn Thử", position(own, Role.SPECIALIST).id(), period, Truth.SIMULATED, admin))
                .isInstanceOf(Appointment.Appointed.class);
        assertThat(officers.appoint("Trần Văn Thử", position(other, Role.SPECIALIST).id(), period, Truth.SIMULATED, admin))
                .isEqualTo(new Appointment.NotFound());
        var foreign = appoint(other, Role.SPECIALIST);
        assertThat(officers.endPost(foreign.post(), AUTUMN, admin)).isEqualTo(new Ending.NotFound());
    }

    @Test
    void nobodyIsAppointedToAnAgencyThatIsNotYetOrNoMore() {
        var transport = agency("H57.08");
        var late = new Validity(LocalDate.of(2025, 3, 1), null);
        assertThat(officers.appoint("Lê Thử", position(transport, Role.SPECIALIST).id(), late, Truth.SIMULATED, Actor.SYSTEM))
                .isInstanceOf(Appointment.AgencyNotThen.class);
    }
}
