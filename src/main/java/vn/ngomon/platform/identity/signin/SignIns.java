package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.signin.Throttle.Count;

/** Judges a password and a second factor, and counts what fails. */
@Service
public class SignIns {

    /** How an attempt ends. An unknown name ends exactly like a wrong password, after the same work. */
    public sealed interface Attempt {

        record Right(Account account) implements Attempt {}

        /** The password was right; a code of the second factor is to follow. */
        record SecondFactor(Account account) implements Attempt {}

        /** The password was right, but an official has no second factor yet: it is set up before anything else. */
        record SecondFactorMissing(Account account) implements Attempt {}

        record Wrong() implements Attempt {}

        record Blocked(Instant until) implements Attempt {}
    }

    private static final int PER_PAIR = 5;
    private static final int PER_STRANGERS = 20;
    private static final int PER_DEVICE = 30;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final Devices devices;
    private final AccountEvents events;

    SignIns(Accounts accounts, Passwords passwords, SecondFactors factors, Throttle throttle, Devices devices, AccountEvents events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
    }

    /** @param device null for a client that has none (the API): it counts among the strangers */
    public Attempt password(String name, String password, @Nullable UUID device) {
        var account = accounts.findByName(name);
        var counts = counts(name, account, device);
        var blocked = throttle.attempt(counts);
        if (blocked.isPresent()) {
            return new Attempt.Blocked(blocked.get());
        }
        var hash = account.flatMap(found -> accounts.passwordHash(found.id())).orElse(null);
        boolean right = passwords.matches(password, hash) && account.filter(Account::isOpen).isPresent();
        if (!right) {
            account.ifPresent(found -> tellIfLocked(found, counts));
            return new Attempt.Wrong();
        }
        settle(counts, device);
        return next(account.orElseThrow());
    }

    /** A code proved the contact: the second factor follows where there is one, and the contact may ask for codes anew. */
    @Transactional
    public Attempt code(Account account, Contact contact) {
        throttle.succeeded(List.of(codesTo(contact)));
        return next(account);
    }

    private Attempt next(Account account) {
        if (account.kind() == Account.Kind.SERVICE) {
            return new Attempt.Right(account);
        }
        if (factors.isSetUp(account.id())) {
            return new Attempt.SecondFactor(account);
        }
        return account.kind() == Account.Kind.OFFICIAL ? new Attempt.SecondFactorMissing(account) : new Attempt.Right(account);
    }

    /** The second factor has its own count: the right password must not give new tries at the code. */
    public Attempt secondFactor(Account account, String code, @Nullable UUID device) {
        var counts = List.of(Count.of(PER_PAIR, "factor", account.id(), device == null ? "none" : device),
                Count.of(PER_STRANGERS, "factor of", account.id()));
        var blocked = throttle.attempt(counts);
        if (blocked.isPresent()) {
            return new Attempt.Blocked(blocked.get());
        }
        if (!factors.check(account.id(), code)) {
            tellIfLocked(account, counts);
            return new Attempt.Wrong();
        }
        throttle.succeeded(counts);
        return new Attempt.Right(account);
    }

    /** Used where a signed-in person confirms with their password; counted like a sign-in. */
    public Attempt confirm(Account account, String password, UUID device) {
        var counts = List.of(Count.of(PER_PAIR, "confirm", account.id(), device));
        var blocked = throttle.attempt(counts);
        if (blocked.isPresent()) {
            return new Attempt.Blocked(blocked.get());
        }
        if (!passwords.matches(password, accounts.passwordHash(account.id()).orElse(null))) {
            return new Attempt.Wrong();
        }
        throttle.succeeded(counts);
        return new Attempt.Right(account);
    }

    /** Codes cost money and patience: few a day to one contact and from one device. */
    public Optional<Instant> mayAskForCode(Contact contact, UUID device) {
        return throttle.attempt(List.of(codesTo(contact), Count.of(20, "code from", device)));
    }

    private static Count codesTo(Contact contact) {
        return Count.of(PER_PAIR, "code to", contact.value());
    }

    @Transactional
    public void signedIn(UUID account, UUID device) {
        devices.remember(account, device);
        events.happened(account, "signedIn");
    }

    private List<Count> counts(String typed, Optional<Account> account, @Nullable UUID device) {
        Object who = account.<Object>map(Account::id).orElseGet(() -> Contact.of(typed).map(Contact::value)
                .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT)));
        var counts = new ArrayList<Count>();
        if (device != null) {
            counts.add(Count.of(PER_PAIR, "pair", who, device));
        }
        if (device == null || account.isEmpty() || !devices.isKnown(account.get().id(), device)) {
            counts.add(Count.of(PER_STRANGERS, "strangers", who));
        }
        if (device != null) {
            counts.add(Count.of(PER_DEVICE, "device", device));
        }
        return counts;
    }

    private void settle(List<Count> counts, @Nullable UUID device) {
        throttle.succeeded(device == null ? counts : counts.subList(0, counts.size() - 1));
        if (device != null) {
            throttle.takeBack(counts.getLast());
        }
    }

    private void tellIfLocked(Account account, List<Count> counts) {
        if (throttle.blocked(counts.subList(0, 1)).isPresent()) {
            events.happened(account.id(), "locked");
        }
    }
}
