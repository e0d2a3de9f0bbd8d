package vn.ngomon.operations.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.directory.Officers;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.Identity;

/** The people who work in the demo's agencies: one in each position that carries a role of casework, each with an account. */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoPeople {

    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    private static final Set<Role> NEEDED = Set.of(Role.DESK_CLERK, Role.UNIT_HEAD, Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK);

    private final Directory directory;
    private final Officers officers;
    private final Identity identity;
    private final Map<UUID, Map<Role, Actor>> staff = new ConcurrentHashMap<>();

    DemoPeople(Directory directory, Officers officers, Identity identity) {
        this.directory = directory;
        this.officers = officers;
        this.identity = identity;
    }

    /** Who acts in a role for an agency; makes the agency's people when they are not there yet. */
    Optional<Actor> actor(UUID agency, Role role) {
        return Optional.ofNullable(staff.computeIfAbsent(agency, this::people).get(role));
    }

    private Map<Role, Actor> people(UUID agencyId) {
        var agency = directory.getAgency(agencyId);
        var random = new SplittableRandom(DemoProvince.SEED ^ agencyId.getLeastSignificantBits() ^ agency.code().value().hashCode());
        var known = new HashMap<UUID, Officer>();
        directory.officersOf(agencyId, SINCE.plusYears(2)).forEach(officer -> officer.posts().forEach(post -> known.put(post.positionId(), officer)));
        var found = new EnumMap<Role, Actor>(Role.class);
        for (var unit : directory.unitsOf(agencyId)) {
            for (var position : directory.positionsOf(unit.id())) {
                position.roles().stream().filter(NEEDED::contains).filter(role -> !found.containsKey(role)).findFirst()
                        .flatMap(role -> account(agency, position, Optional.ofNullable(known.get(position.id())), random))
                        .ifPresent(actor -> position.roles().forEach(role -> found.putIfAbsent(role, actor)));
            }
        }
        return Map.copyOf(found);
    }

    private Optional<Actor> account(Agency agency, Position position, Optional<Officer> holder, SplittableRandom random) {
        var name = holder.map(Officer::fullName).orElseGet(() -> Names.person(random));
        var officer = holder.map(Officer::id).or(() -> appoint(name, agency, position));
        return officer.flatMap(id -> {
            var login = "demo." + agency.code().value().toLowerCase() + "." + position.code().toLowerCase() + "." + Integer.toHexString(position.unitId().hashCode());
            var account = identity.createDemoAccount(new DemoAccount(login.replaceAll("[^a-z0-9.-]", "-"), Account.Kind.OFFICIAL, name, "", "", id, agency.id(),
                    Set.of(), null, 0));
            return identity.actor(account);
        });
    }

    private Optional<UUID> appoint(String name, Agency agency, Position position) {
        var from = agency.validity().from().isAfter(SINCE) ? agency.validity().from() : SINCE;
        return officers.appoint(name, position.id(), new Validity(from, agency.validity().to()), Truth.SIMULATED, Actor.SYSTEM)
                instanceof Officers.Appointment.Appointed appointed ? Optional.of(appointed.officer()) : Optional.empty();
    }

}
