package vn.ngomon.operations.demo.reports;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.people.DemoFaces;
import vn.ngomon.operations.demo.people.Names;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.Identity;

/** Those who report: each has an account from their first report on. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Residents {

    private final Identity identity;
    private final Map<Integer, Actor> known = new ConcurrentHashMap<>();

    Residents(Identity identity) {
        this.identity = identity;
    }

    /** @param number 0 is the citizen one may become */
    Actor actor(int number) {
        return known.computeIfAbsent(number, this::account);
    }

    private Actor account(int number) {
        var name = Names.person(new SplittableRandom(DemoProvince.SEED * 31 + number));
        var account = number == 0 ? identity.findByName(DemoFaces.CITIZEN).map(Account::id).orElseThrow()
                : identity.createDemoAccount(new DemoAccount("demo.resident.%05d".formatted(number), Account.Kind.CITIZEN, name, "", "", null, null, Set.of(), null, 0));
        return new Actor(account, name, Set.of());
    }

    /** Whoever came to be in a transaction that did not hold is not there. */
    void forget() {
        known.clear();
    }
}
