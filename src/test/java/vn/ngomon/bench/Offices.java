package vn.ngomon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ngomon.Ngomon;
import vn.ngomon.government.procedure.shipped.DemoCatalogue;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.launch.Instance;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;

/**
 * Who works in a bench: for each commune's committee one account at the desk and one of the leader, with tokens. Made by the program's own services, in a
 * second program on the same database that ends before anything is measured.
 */
public final class Offices {

    private Offices() {}

    /** @param clerk token of desk, specialist and records clerk in one; {@code leader} of another, as nobody approves what he proposed */
    public record Office(UUID agency, String clerk, String leader) {}

    /** An account that signs in at the page. */
    public record Desk(Office office, String login, String password) {}

    /** The first commune's office, with an account for its clerk. */
    public static Desk openDesk(Instance instance) {
        try (var context = program(instance)) {
            context.getBean(ShippedCatalogue.class).publishAll(Actor.SYSTEM);
            var identity = context.getBean(Identity.class);
            var office = offices(context, 1).getFirst();
            var clerk = identity.createService(Actor.SYSTEM.accountId(), "desk-" + UUID.randomUUID(), "Desk", office.agency(),
                    Set.of(new Seat(office.agency(), office.agency(), Role.DESK_CLERK, null))).orElseThrow();
            return new Desk(office, clerk.login(), clerk.password());
        }
    }

    static List<Office> open(Instance instance, int most, boolean wholeCatalogue) {
        try (var context = program(instance)) {
            if (wholeCatalogue) {
                context.getBean(DemoCatalogue.class).fill(2020);
                return offices(context, most);
            }
            return open(context, most);
        }
    }

    static List<Office> open(ConfigurableApplicationContext context, int most) {
        context.getBean(ShippedCatalogue.class).publishAll(Actor.SYSTEM);
        return offices(context, most);
    }

    /** A second program on the same database, for setting up. */
    static ConfigurableApplicationContext program(Instance instance) {
        return new SpringApplicationBuilder(Ngomon.class).run("--server.port=0", "--ngomon.data=" + instance.data(), "--ngomon.demo=false", "--ngomon.management.port=0",
            "--ngomon.secret=bench", "--spring.datasource.url=" + instance.databaseUrl(), "--spring.datasource.username=" + instance.databaseUser(),
            "--spring.datasource.password=" + instance.databasePassword(), "--logging.level.root=error");
    }

    private static List<Office> offices(ConfigurableApplicationContext context, int most) {
        var directory = context.getBean(Directory.class);
        var identity = context.getBean(Identity.class);
        var offices = new ArrayList<Office>();
        directory.agenciesOn(directory.today()).stream().filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == Tier.COMMUNE)
                .limit(most).forEach(agency -> offices.add(new Office(agency.id(),
                        token(identity, agency.id(), Role.DESK_CLERK, Role.SPECIALIST, Role.RECORDS_CLERK), token(identity, agency.id(), Role.LEADER))));
        return offices;
    }

    private static String token(Identity identity, UUID agency, Role... roles) {
        var seats = Arrays.stream(roles).map(role -> new Seat(agency, agency, role, null)).collect(Collectors.toSet());
        var account = identity.createService(Actor.SYSTEM.accountId(), "bench-" + UUID.randomUUID(), "Bench", agency, seats).orElseThrow().accountId();
        return identity.issueToken(account, "bench", Set.of("dossiers:read", "dossiers:write", "dossiers:act"), Duration.ofHours(12));
    }
}
