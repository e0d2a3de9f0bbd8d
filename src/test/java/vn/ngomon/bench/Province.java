package vn.ngomon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.launch.Instance;
import vn.ngomon.operations.demo.land.DemoLand;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.place.Places;

/**
 * Who reports, who handles reports, and where, in a bench. Made by the program's own services, in a second program on the same database; the communes get
 * simulated land as in the demo.
 *
 * @param citizens tokens
 * @param centre tokens of its officers
 * @param handlers by agency, the token of its handler
 * @param spots of forty towns, each in a commune
 */
record Province(List<String> citizens, List<String> centre, Map<UUID, String> handlers, List<Spot> spots) {

    private static final int TOWNS = 40;
    private static final int SPOTS_A_TOWN = 100;
    private static final double TOWN_DEGREES = 0.008;

    static Province open(Instance instance, int citizens, int officers) {
        try (var context = Offices.program(instance)) {
            return open(context, citizens, officers);
        }
    }

    static Province open(ConfigurableApplicationContext context, int citizens, int officers) {
        var directory = context.getBean(Directory.class);
        var identity = context.getBean(Identity.class);
        context.getAutowireCapableBeanFactory().createBean(DemoLand.class).settle();
        var agencies = directory.agenciesOn(directory.today());
        var centre = agencies.stream().filter(agency -> agency.kind() == AgencyKind.OPERATIONS_CENTRE).findFirst().orElseThrow();
        var handlers = new HashMap<UUID, String>();
        agencies.stream().filter(Agency::handlesReports).forEach(agency -> handlers.put(agency.id(), official(directory, identity, agency, Role.REPORT_HANDLER)));
        return new Province(IntStream.range(0, citizens).mapToObj(n -> token(identity, Account.Kind.CITIZEN, null, Set.of(), "reports:write")).toList(),
                IntStream.range(0, officers).mapToObj(n -> official(directory, identity, centre, Role.CENTRE_OFFICER)).toList(), handlers, spots(context, directory));
    }

    private static String official(Directory directory, Identity identity, Agency agency, Role role) {
        var unit = role == Role.REPORT_HANDLER ? directory.unitWithRole(agency.id(), role).map(found -> found.id()).orElse(agency.id()) : agency.id();
        return token(identity, Account.Kind.SERVICE, agency.id(), Set.of(new Seat(agency.id(), unit, role, null)), "reports:read", "reports:act");
    }

    /** Hundreds of accounts: without passwords, whose hashing takes its time. */
    private static String token(Identity identity, Account.Kind kind, UUID agency, Set<Seat> seats, String... scopes) {
        var account = identity.createDemoAccount(new DemoAccount("bench-" + UUID.randomUUID(), kind, "Bench", "", "", null, agency, seats, null, 1000));
        return identity.issueToken(account, "bench", Set.of(scopes), Duration.ofHours(12));
    }

    /** People live close together: most of a town within a kilometre. */
    private static List<Spot> spots(ConfigurableApplicationContext context, Directory directory) {
        var places = context.getBean(Places.class);
        var today = directory.today();
        var boundaries = places.boundariesOn(today).stream().filter(boundary -> directory.findArea(boundary.areaId()).filter(area -> area.code().value().length() == 5).isPresent()).toList();
        var random = new Random(2020);
        var spots = new ArrayList<Spot>();
        for (int town = 0; town < TOWNS; town++) {
            var box = boundaries.get(town * boundaries.size() / TOWNS).box();
            for (int found = 0, tried = 0; found < SPOTS_A_TOWN && tried < 50 * SPOTS_A_TOWN; tried++) {
                double lon = (box.west() + box.east()) / 2 + random.nextGaussian() * TOWN_DEGREES;
                double lat = (box.south() + box.north()) / 2 + random.nextGaussian() * TOWN_DEGREES;
                if (places.areaAt(lon, lat, today).isPresent()) {
                    spots.add(new Spot(lon, lat));
                    found++;
                }
            }
        }
        return spots;
    }
}
