package vn.ngomon.platform.identity.seat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.account.Accounts;

/** Lends seats for a period and takes them back. */
@Service
public class Lending {

    /** How an attempt to lend ends. */
    public sealed interface Lent {

        record Done(UUID delegation) implements Lent {}

        record Refused(String key) implements Lent {}
    }

    /** Administration and audit stay with the person appointed. */
    private static final Set<Role> NOT_LENT = Set.of(Role.AGENCY_ADMIN, Role.PROVINCE_ADMIN, Role.AUDITOR);
    private static final int LONGEST_MONTHS = 12;

    private final Accounts accounts;
    private final Actors actors;
    private final Delegations delegations;
    private final AccountEvents events;

    Lending(Accounts accounts, Actors actors, Delegations delegations, AccountEvents events) {
        this.accounts = accounts;
        this.actors = actors;
        this.delegations = delegations;
        this.events = events;
    }

    /** The seats an officer may lend today. */
    public Set<Seat> lendable(UUID account) {
        return accounts.find(account).map(found -> actors.ownSeats(found, actors.today())).orElse(Set.of()).stream()
                .filter(seat -> !NOT_LENT.contains(seat.role())).collect(Collectors.toSet());
    }

    @Transactional
    public Lent lend(UUID from, String toLogin, Set<Seat> seats, LocalDate startsOn, LocalDate endsOn, String reason) {
        var to = accounts.findByName(toLogin).filter(Account::isOpen).filter(found -> found.kind() == Account.Kind.OFFICIAL)
                .filter(found -> !found.id().equals(from));
        if (to.isEmpty()) {
            return new Lent.Refused("identity.delegation.nobody");
        }
        if (seats.isEmpty() || !lendable(from).containsAll(seats)) {
            return new Lent.Refused("identity.delegation.seats");
        }
        if (endsOn.isBefore(startsOn) || endsOn.isBefore(actors.today()) || endsOn.isAfter(startsOn.plusMonths(LONGEST_MONTHS))) {
            return new Lent.Refused("identity.delegation.period");
        }
        if (reason.isBlank()) {
            return new Lent.Refused("identity.delegation.reason.missing");
        }
        var colleagues = actors.ownSeats(to.get(), actors.today()).stream().map(Seat::agencyId).collect(Collectors.toSet());
        if (!seats.stream().map(Seat::agencyId).allMatch(colleagues::contains)) {
            return new Lent.Refused("identity.delegation.colleague");
        }
        var id = delegations.add(from, to.get().id(), seats, startsOn, endsOn, reason.strip());
        actors.forget(to.get().id());
        events.happened(to.get().id(), from, "seatsLent");
        return new Lent.Done(id);
    }

    @Transactional
    public boolean takeBack(UUID from, UUID delegation) {
        var to = delegations.revoke(delegation, from);
        to.ifPresent(account -> {
            actors.forget(account);
            events.happened(account, from, "seatsTakenBack");
        });
        return to.isPresent();
    }
}
