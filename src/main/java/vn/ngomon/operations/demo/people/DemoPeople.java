package vn.ngomon.operations.demo.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.directory.Officers;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.time.BusinessClock;

/** The officers of the demo's agencies: where a task of a role lands, one sits in the first position that carries it. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DemoPeople {

    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final Directory directory;
    private final Officers officers;
    private final Identity identity;
    private final Map<UUID, Map<Role, Actor>> staff = new ConcurrentHashMap<>();
    private final Map<UUID, Map<Role, Face>> faces = new ConcurrentHashMap<>();
    private volatile @Nullable UUID operationsCentre;

    DemoPeople(Directory directory, Officers officers, Identity identity) {
        this.directory = directory;
        this.officers = officers;
        this.identity = identity;
    }

    /** A person with a button on the sign-in page. */
    record Face(String login, String name, String labelVi, String labelEn, int rank) {}

    /** Who acts in a role for an agency; appointed when first needed. */
    public Actor actor(UUID agency, Role role) {
        return staff.computeIfAbsent(agency, id -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, wanted -> sit(directory.getAgency(agency), wanted, faces.getOrDefault(agency, Map.of()).get(wanted)));
    }

    /** The one centre that verifies field reports. */
    public UUID operationsCentre() {
        var known = operationsCentre;
        if (known == null) {
            known = directory.agenciesOn(LocalDate.ofInstant(DemoProvince.BEGINNING, BusinessClock.ZONE)).stream()
                    .filter(agency -> agency.kind() == AgencyKind.OPERATIONS_CENTRE).findFirst().orElseThrow().id();
            operationsCentre = known;
        }
        return known;
    }

    /** Gives the seat of a role in an agency to somebody one can become. */
    void seat(Agency agency, Role role, Face face) {
        faces.computeIfAbsent(agency.id(), id -> new EnumMap<>(Role.class)).put(role, face);
        staff.computeIfAbsent(agency.id(), id -> new EnumMap<>(Role.class)).put(role, sit(agency, role, face));
    }

    /** Somebody one can become beside whoever acts in a role: a colleague in the same position. */
    void colleague(Agency agency, Role role, Face face) {
        sit(agency, role, face);
    }

    /** Whoever was appointed in a transaction that did not hold was not appointed. */
    public void forget() {
        staff.clear();
    }

    /**
     * Asked on a day when the agency existed: who sat in a commune that was merged has no seat today. An agency that goes on under
     * its code as another body has officers, and accounts, of its own.
     */
    private Actor sit(Agency agency, Role role, @Nullable Face face) {
        var unit = unit(agency, role);
        var position = position(agency, role);
        var code = "%s.%s.%s".formatted(agency.code().value(), unit.code(), position.code());
        var name = face == null ? Names.person(new SplittableRandom(DemoProvince.SEED ^ ((long) code.hashCode() << 16))) : face.name();
        var since = agency.validity().from().isAfter(SINCE) ? agency.validity().from() : SINCE;
        var officer = holder(agency, position, since, face).map(Officer::id).orElseGet(() -> appoint(name, agency, unit, position, since));
        var login = "demo." + code.toLowerCase().replaceAll("[^a-z0-9.-]", "-") + (since.equals(SINCE) ? "" : "." + since.getYear());
        var account = identity.findByOfficer(officer).map(Account::id).orElseGet(() -> identity.createDemoAccount(new DemoAccount(face == null ? login : face.login(),
                Account.Kind.OFFICIAL, name, face == null ? "" : face.labelVi(), face == null ? "" : face.labelEn(), officer, agency.id(), java.util.Set.of(), null,
                face == null ? 0 : face.rank())));
        return BusinessClock.at(since.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant(), () -> identity.actor(account)).orElseThrow();
    }

    /** Leaders and heads lead, everybody else works: the position that most of those who act in a role hold. */
    Position position(Agency agency, Role role) {
        var leads = role == Role.LEADER || role == Role.UNIT_HEAD;
        return directory.positionsOf(unit(agency, role).id()).stream().filter(each -> each.roles().contains(role))
                .min(Comparator.comparing(each -> each.head() != leads)).orElseThrow();
    }

    /** Most of what a commune handles is civil status. */
    private Unit unit(Agency agency, Role role) {
        return directory.unitWithRole(agency.id(), role, agency.tier() == Tier.COMMUNE ? Specialty.JUSTICE : Specialty.GENERAL).orElseThrow(() -> new IllegalStateException(agency.name() + " has nobody for " + role));
    }

    private Optional<Officer> holder(Agency agency, Position position, LocalDate day, @Nullable Face face) {
        return directory.officersOf(agency.id(), day).stream().filter(officer -> face == null || officer.fullName().equals(face.name())).filter(officer -> officer.postsOn(day).stream().anyMatch(post -> post.positionId().equals(position.id()))).findFirst();
    }

    private UUID appoint(String name, Agency agency, Unit unit, Position position, LocalDate since) {
        var appointment = officers.appoint(name, position.id(), new Validity(since, agency.validity().to()), Truth.SIMULATED, Actor.SYSTEM);
        if (appointment instanceof Officers.Appointment.Appointed appointed) {
            return appointed.officer();
        }
        throw new IllegalStateException("Nobody could be appointed to " + unit.code() + "." + position.code() + " of " + agency.name() + ": " + appointment);
    }
}
