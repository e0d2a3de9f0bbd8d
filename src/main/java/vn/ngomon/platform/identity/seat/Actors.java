package vn.ngomon.platform.identity.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.SeatSource;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Turns an account into who may act. The answer is kept for five seconds: a desk's page and a client's calls ask many times
 * a second, and a lost seat that works five seconds longer on another node harms nobody. Changes made through this module
 * are seen at once on this node.
 */
@Service
public class Actors {

    private static final int MOST = 20_000;

    private record Asked(UUID account, LocalDate day) {}

    private final Accounts accounts;
    private final Grants grants;
    private final Delegations delegations;
    private final ObjectProvider<SeatSource> posts;
    private final InstantSource clock;
    private final Briefly<Asked, Optional<Actor>> kept = new Briefly<>(MOST);

    Actors(Accounts accounts, Grants grants, Delegations delegations, ObjectProvider<SeatSource> posts, InstantSource clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.delegations = delegations;
        this.posts = posts;
        this.clock = clock;
    }

    /** Empty when the account is not open. */
    public Optional<Actor> find(UUID accountId) {
        return kept.get(new Asked(accountId, today()), asked -> resolve(asked.account(), asked.day()));
    }

    /** Asked anew at the next call; for whoever has just changed something. */
    public void forget(UUID accountId) {
        kept.forget(new Asked(accountId, today()));
    }

    public void forgetAll() {
        kept.forgetAll();
    }

    /** Business time: a delegation ends with the working day the desk sees. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    public Optional<Actor> resolve(UUID accountId, LocalDate day) {
        return accounts.find(accountId).filter(Account::isOpen).map(account -> {
            var seats = new HashSet<>(ownSeats(account, day));
            if (!seats.isEmpty()) {
                seats.addAll(lent(account, day));
            }
            return new Actor(account.id(), account.shownName(), seats);
        });
    }

    public Set<Seat> ownSeats(Account account, LocalDate day) {
        if (account.isPublic()) {
            return Set.of();
        }
        var seats = new HashSet<>(grants.of(account.id()));
        var officer = account.officerId();
        if (officer != null) {
            posts.orderedStream().forEach(source -> seats.addAll(source.seatsOf(officer, day)));
        }
        return seats;
    }

    /** A lent seat counts only while its lender is in office and holds it; a lent seat is not lent on. */
    private Set<Seat> lent(Account account, LocalDate day) {
        var seats = new HashSet<Seat>();
        for (var delegation : delegations.activeFor(account.id(), day)) {
            var lender = accounts.find(delegation.from()).filter(Account::isOpen);
            var held = lender.map(found -> ownSeats(found, day)).orElse(Set.of());
            delegation.seats().stream()
                    .filter(seat -> held.contains(new Seat(seat.agencyId(), seat.unitId(), seat.role(), null)))
                    .forEach(seats::add);
        }
        return seats;
    }
}
