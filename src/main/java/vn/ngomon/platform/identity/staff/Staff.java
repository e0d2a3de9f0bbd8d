package vn.ngomon.platform.identity.staff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.Credentials;

/** What an administrator may do to the accounts of officials and services. */
@Service
class Staff {

    /** Rights over others are given by post, never by an account's own administrator. */
    private static final Set<Role> NOT_GIVEN = Set.of(Role.AGENCY_ADMIN, Role.PROVINCE_ADMIN);

    private final Accounts accounts;
    private final Actors actors;
    private final Directory directory;
    private final Identity identity;
    private final Credentials credentials;

    Staff(Accounts accounts, Actors actors, Directory directory, Identity identity, Credentials credentials) {
        this.accounts = accounts;
        this.actors = actors;
        this.directory = directory;
        this.identity = identity;
        this.credentials = credentials;
    }

    static Set<UUID> agencies(Actor admin) {
        return admin.seats().stream().filter(seat -> seat.role() == Role.AGENCY_ADMIN).map(Seat::agencyId).collect(Collectors.toSet());
    }

    static boolean isProvince(Actor admin) {
        return admin.holds(Role.PROVINCE_ADMIN);
    }

    static List<Role> givable() {
        return Arrays.stream(Role.values()).filter(role -> !NOT_GIVEN.contains(role)).toList();
    }

    List<Account> list(Actor admin, String words) {
        return accounts.staff(isProvince(admin) ? Set.of() : agencies(admin), words, 200);
    }

    /**
     * An agency's administrator looks after an account only when everything it can do lies in that administrator's
     * agencies: else resetting a colleague with a second post would open the other agency, or the province.
     */
    Optional<Account> find(Actor admin, UUID id) {
        return accounts.find(id).filter(account -> !account.isPublic() && account.state() != Account.State.CLOSED)
                .filter(account -> !account.id().equals(admin.accountId()))
                .filter(account -> isProvince(admin) || isWithin(account, agencies(admin)));
    }

    private boolean isWithin(Account account, Set<UUID> agencies) {
        var seats = actors.ownSeats(account, actors.today());
        var reach = seats.stream().map(Seat::agencyId).collect(Collectors.toCollection(HashSet::new));
        if (account.agencyId() != null) {
            reach.add(account.agencyId());
        }
        return !reach.isEmpty() && agencies.containsAll(reach) && seats.stream().noneMatch(seat -> seat.role() == Role.PROVINCE_ADMIN);
    }

    String reset(Actor admin, Account account) {
        return credentials.reset(account.id(), admin.accountId());
    }

    @Transactional
    void suspend(Actor admin, Account account) {
        accounts.setState(account.id(), Account.State.SUSPENDED);
        credentials.shut(account.id(), admin.accountId(), "suspended");
    }

    @Transactional
    void reopen(Actor admin, Account account) {
        accounts.setState(account.id(), Account.State.OPEN);
        credentials.shut(account.id(), admin.accountId(), "reopened");
    }

    /** Who works at this agency today and has no account yet; nobody where this administrator may not place anybody. */
    List<Officer> waiting(Actor admin, UUID agency) {
        if (!mayPlace(admin, agency)) {
            return List.of();
        }
        var officers = directory.officersOf(agency, directory.today());
        var holding = accounts.holding(officers.stream().map(Officer::id).collect(Collectors.toSet()));
        return officers.stream().filter(officer -> !holding.contains(officer.id())).toList();
    }

    /** @return the welcome link; empty when the account's name is taken or the officer does not wait for an account at this administrator's agency. */
    @Transactional
    Optional<String> addOfficial(Actor admin, UUID officer, String login, UUID agency) {
        return waiting(admin, agency).stream().filter(one -> one.id().equals(officer)).findFirst()
                .flatMap(one -> identity.createOfficial(admin.accountId(), officer, login, one.fullName(), agency))
                .map(account -> identity.welcomeLink(admin.accountId(), account));
    }

    Optional<Identity.ServiceAccount> addService(Actor admin, String login, String name, UUID agency, Set<Role> roles) {
        if (!mayPlace(admin, agency) || !givable().containsAll(roles)) {
            return Optional.empty();
        }
        var unit = admin.seats().stream().filter(seat -> seat.agencyId().equals(agency)).map(Seat::unitId).findFirst().orElse(agency);
        var seats = roles.stream().map(role -> new Seat(agency, unit, role, null)).collect(Collectors.toSet());
        return identity.createService(admin.accountId(), login, name, agency, seats);
    }

    private static boolean mayPlace(Actor admin, UUID agency) {
        return isProvince(admin) || agencies(admin).contains(agency);
    }

    String agencyName(UUID agency, Locale locale) {
        return directory.findAgency(agency).map(one -> one.name(locale)).orElse("");
    }
}
