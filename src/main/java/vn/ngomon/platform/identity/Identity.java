package vn.ngomon.platform.identity;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.seat.Grants;
import vn.ngomon.platform.identity.signin.OneTimeLinks;
import vn.ngomon.platform.identity.signin.Secrets;
import vn.ngomon.platform.identity.token.ApiTokens;
import vn.ngomon.platform.journal.Ids;

/** What other modules may ask about accounts and the people behind them. */
@Service
public class Identity {

    /** The province as a whole, where no agency is meant: the first administrator sits here before any agency exists. */
    public static final UUID PROVINCE = new UUID(0, 0);

    /** @param password shown once to the administrator who made it */
    public record ServiceAccount(UUID accountId, String login, String password) {}

    private final Accounts accounts;
    private final IdentityNumbers numbers;
    private final Actors actors;
    private final Grants grants;
    private final OneTimeLinks links;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final AccountEvents events;
    private final Directory directory;
    private final JdbcClient db;

    Identity(Accounts accounts, IdentityNumbers numbers, Actors actors, Grants grants, OneTimeLinks links, ApiTokens tokens,
            Passwords passwords, AccountEvents events, Directory directory, JdbcClient db) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.actors = actors;
        this.grants = grants;
        this.links = links;
        this.tokens = tokens;
        this.passwords = passwords;
        this.events = events;
        this.directory = directory;
        this.db = db;
    }

    public Optional<Account> find(UUID accountId) {
        return accounts.find(accountId);
    }

    /** Those of them that exist. */
    public List<Account> find(Collection<UUID> accountIds) {
        return accounts.find(accountIds);
    }

    /** By phone, e-mail or account name, as a clerk types it. */
    public Optional<Account> findByName(String typed) {
        return accounts.findByName(typed).filter(Account::isOpen);
    }

    public Optional<Account> findByOfficer(UUID officerId) {
        return accounts.findByOfficer(officerId).filter(Account::isOpen);
    }

    /** Names to show (a masked contact where there is no name); a closed account has an empty one, an unknown id none. */
    public Map<UUID, String> names(Collection<UUID> accountIds) {
        return accounts.names(accountIds);
    }

    /** Who this account is today, with its seats; empty when it is not open. */
    public Optional<Actor> actor(UUID accountId) {
        return actors.find(accountId);
    }

    /** The officials who hold a role in an agency today, by post or by a seat of their own: whom to tell when nobody in particular is meant. */
    public Set<UUID> holders(UUID agencyId, Role role) {
        var officers = directory.officersWithRole(agencyId, role, actors.today()).stream().map(Officer::id).collect(Collectors.toSet());
        return accounts.officials(officers, agencyId, role);
    }

    /** Posts have changed: seats are asked for anew on this node (other nodes within five seconds). */
    public void seatsChanged() {
        actors.forgetAll();
    }

    /** The identity number or tax code the account is verified for; the latest, when a 9-digit number was followed by one of 12. */
    public Optional<String> verifiedNumber(UUID accountId) {
        return numbers.of(accountId).stream().filter(IdentityNumbers.Claim::verified).map(IdentityNumbers.Claim::number).findFirst();
    }

    /** All numbers the account is verified for: dossiers filed elsewhere under any of them are its owner's. */
    public Set<String> verifiedNumbers(UUID accountId) {
        return numbers.verified(accountId);
    }

    /** Who is verified for which of these numbers: at most one account each, as many may claim a number. */
    public Map<String, UUID> accountsVerifiedFor(Collection<String> of) {
        return numbers.verifiedAccounts(of);
    }

    /**
     * A desk clerk has seen the person and the card.
     *
     * @param move take the number away from the account that is verified for it now (a lost phone, a stolen number)
     */
    @Transactional
    public Verification verifyInPerson(Actor clerk, UUID accountId, String typed, boolean move) {
        if (!clerk.holds(Role.DESK_CLERK) || clerk.accountId().equals(accountId)) {
            return new Verification.NotAllowed();
        }
        return verify(clerk.accountId(), accountId, typed, move, "IN_PERSON");
    }

    /** An identity provider that the configuration trusts for numbers has said so. */
    @Transactional
    public Verification verifyByProvider(UUID accountId, String number) {
        return verify(accountId, accountId, number, false, "PROVIDER");
    }

    private Verification verify(UUID by, UUID accountId, String typed, boolean move, String how) {
        var account = accounts.find(accountId).filter(Account::isOpen).filter(Account::isPublic);
        if (account.isEmpty()) {
            return new Verification.NoSuchAccount();
        }
        var number = IdentityNumbers.read(typed, account.get().kind());
        if (number.isEmpty()) {
            return new Verification.NotANumber();
        }
        numbers.lock(number.get());
        var holder = numbers.verifiedAccount(number.get()).filter(other -> !other.equals(accountId));
        if (holder.isPresent() && !move) {
            return new Verification.HeldByAnother(holder.get());
        }
        holder.ifPresent(other -> {
            numbers.unverify(other, number.get());
            events.happened(other, by, "verificationWithdrawn");
        });
        numbers.verify(accountId, number.get(), by, how);
        events.happened(accountId, by, "verified");
        return new Verification.Verified(accountId);
    }

    /**
     * An account for an officer of the directory; empty when the name or the officer has one.
     *
     * @param login what the official types; letters, digits, dots and dashes
     */
    @Transactional
    public Optional<UUID> createOfficial(UUID by, UUID officerId, String login, String name, UUID agencyId) {
        var account = new Account(Ids.next(), Account.Kind.OFFICIAL, Account.State.OPEN, name, null, null, login(login), officerId, agencyId);
        return accounts.add(account, null) ? Optional.of(created(account, by)) : Optional.empty();
    }

    /** The path an official opens to choose a password; valid a day, once. Checking who may ask is the caller's part. */
    public String welcomeLink(UUID by, UUID accountId) {
        return links.make(accountId, OneTimeLinks.Purpose.WELCOME, by);
    }

    /** An account for a program: a long password, no second factor, exactly these seats. */
    @Transactional
    public Optional<ServiceAccount> createService(UUID by, String login, String name, UUID agencyId, Set<Seat> seats) {
        var account = new Account(Ids.next(), Account.Kind.SERVICE, Account.State.OPEN, name, null, null, login(login), null, agencyId);
        var password = Secrets.token();
        if (!accounts.add(account, passwords.encode(password))) {
            return Optional.empty();
        }
        grants.give(account.id(), seats);
        return Optional.of(new ServiceAccount(created(account, by), login(login), password));
    }

    /** A token made inside the program (bench, demo, launcher); people make theirs at {@code /api/v1/tokens} or on their page. */
    public String issueToken(UUID accountId, String name, Set<String> scopes, Duration life) {
        return tokens.issue(accountId, name, scopes, life).secret();
    }

    /** The path that makes the first administrator, as long as there is none. */
    @Transactional
    public Optional<String> firstAdministratorLink() {
        if (grants.anyProvinceAdministrator()) {
            return Optional.empty();
        }
        var account = accounts.findByName("admin").orElseGet(() -> {
            var fresh = new Account(Ids.next(), Account.Kind.OFFICIAL, Account.State.OPEN, "Quản trị viên", null, null, "admin", null, PROVINCE);
            accounts.add(fresh, null);
            grants.give(fresh.id(), Set.of(new Seat(PROVINCE, PROVINCE, Role.PROVINCE_ADMIN, null)));
            return fresh;
        });
        return Optional.of(links.make(account.id(), OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, Actor.SYSTEM.accountId()));
    }

    /** A person of the demo; calling it again returns the same account. */
    @Transactional
    public UUID createDemoAccount(DemoAccount demo) {
        var known = accounts.findByName(login(demo.login()));
        if (known.isPresent()) {
            return known.get().id();
        }
        var account = new Account(Ids.next(), demo.kind(), Account.State.OPEN, demo.name(), null, null, login(demo.login()),
                demo.officerId(), demo.agencyId());
        if (!accounts.add(account, null)) {
            throw new IllegalArgumentException("The officer of demo account " + demo.login() + " has another account");
        }
        grants.give(account.id(), demo.seats());
        if (demo.number() != null) {
            numbers.verify(account.id(), demo.number(), Actor.SYSTEM.accountId(), "IN_PERSON");
        }
        db.sql("insert into demo_account (account_id, label_vi, label_en, rank) values (:id, :vi, :en, :rank)")
                .param("id", account.id()).param("vi", demo.labelVi()).param("en", demo.labelEn()).param("rank", demo.rank()).update();
        return account.id();
    }

    private UUID created(Account account, UUID by) {
        events.happened(account.id(), by, "created");
        return account.id();
    }

    /** A phone number or an e-mail address as people type it, in the form in which it is kept; empty for anything else. */
    public static Optional<String> contact(String typed) {
        return Contact.of(typed).map(Contact::value);
    }

    private static String login(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?") || Contact.of(login).isPresent()) {
            throw new IllegalArgumentException("Not an account name: letters, digits, dots and dashes, and not a phone number");
        }
        return login;
    }
}
