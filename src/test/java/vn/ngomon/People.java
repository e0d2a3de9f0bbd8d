package vn.ngomon;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.DemoAccounts;
import vn.ngomon.platform.identity.Identity;

/** People for tests, entered by one click: {@code web.signInAs(people.citizen("Nguyễn Văn An"))}. */
@Component
public class People {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Identity identity;
    private final DemoAccounts demo;

    People(Identity identity, DemoAccounts demo) {
        this.identity = identity;
        this.demo = demo;
    }

    public UUID citizen(String name) {
        return make(Account.Kind.CITIZEN, name, null, Set.of(), null);
    }

    public UUID business(String name) {
        return make(Account.Kind.BUSINESS, name, null, Set.of(), null);
    }

    /** Verified for this identity number. */
    public UUID citizen(String name, String number) {
        return make(Account.Kind.CITIZEN, name, null, Set.of(), number);
    }

    /** An official with these roles in one unit of one agency. */
    public UUID official(String name, UUID agencyId, UUID unitId, Role... roles) {
        return make(Account.Kind.OFFICIAL, name, agencyId,
                Arrays.stream(roles).map(role -> new Seat(agencyId, unitId, role, null)).collect(Collectors.toSet()), null);
    }

    private UUID make(Account.Kind kind, String name, UUID agency, Set<Seat> seats, String number) {
        demo.open();
        var login = "test-" + Long.toString(System.nanoTime(), 36) + "-" + NEXT.incrementAndGet();
        return identity.createDemoAccount(new DemoAccount(login, kind, name, "", "", null, agency, seats, number, 1000));
    }
}
