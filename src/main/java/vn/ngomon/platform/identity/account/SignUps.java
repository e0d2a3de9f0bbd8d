package vn.ngomon.platform.identity.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.journal.Ids;

/** How a person or a business gets an account, another contact, or a forgotten password back: always by a code. */
@Service
public class SignUps {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final AccountEvents events;

    SignUps(Accounts accounts, OneTimeCodes codes, Passwords passwords, AccountEvents events) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.events = events;
    }

    /** The answer is the same whether the contact has an account or not; its owner alone learns the difference. */
    public UUID begin(Account.Kind kind, String name, Contact contact, String password) {
        var taken = accounts.findByContact(contact).isPresent();
        return codes.send(taken ? Purpose.ALREADY_REGISTERED : Purpose.SIGN_UP, null, contact.value(),
                Map.of("kind", kind.name(), "name", name, "password", passwords.encode(password)));
    }

    /** @return the new account; empty when somebody else took the contact in the meantime. */
    @Transactional
    public Optional<UUID> finish(OneTimeCodes.Pending pending) {
        return add(Account.Kind.valueOf(pending.details().get("kind")), pending.details().get("name"),
                Contact.of(pending.contact()).orElseThrow(), pending.details().get("password")).map(Account::id);
    }

    private Optional<Account> add(Account.Kind kind, String name, Contact contact, @Nullable String passwordHash) {
        var account = new Account(Ids.next(), kind, Account.State.OPEN, name, contact instanceof Contact.Phone phone ? phone.value() : null,
                contact instanceof Contact.Email email ? email.value() : null, null, null, null);
        if (!accounts.add(account, passwordHash)) {
            return Optional.empty();
        }
        events.happened(account.id(), "signedUp");
        return Optional.of(account);
    }

    /**
     * A code instead of a password. Whatever the contact is known for, the same is done and one message leaves: with a code, or, where
     * the account is an official's or suspended, with the word that it is not entered this way.
     *
     * @param next where the person was going
     */
    public UUID signIn(Contact contact, String next) {
        var known = accounts.findByContact(contact);
        return codes.send(known.isEmpty() || enteredByCode(known.get()) ? Purpose.SIGN_IN : Purpose.NOT_BY_CODE, known.map(Account::id).orElse(null),
                contact.value(), Map.of("next", next));
    }

    /**
     * The contact is proved: whose it is now, or a new account that has nothing but it.
     *
     * @return empty when in the meantime it has become the contact of an account that is not entered this way
     */
    @Transactional
    public Optional<Account> enter(OneTimeCodes.Pending pending) {
        var contact = Contact.of(pending.contact()).orElseThrow();
        return accounts.findByContact(contact).or(() -> add(Account.Kind.CITIZEN, "", contact, null)).or(() -> accounts.findByContact(contact))
                .filter(SignUps::enteredByCode);
    }

    private static boolean enteredByCode(Account account) {
        return account.isOpen() && account.isPublic();
    }

    /** Officials are reset by their administrator; the page says the same to everyone. */
    public UUID forgotten(Contact contact) {
        var account = accounts.findByContact(contact).filter(Account::isOpen).filter(Account::isPublic);
        return codes.send(account.isPresent() ? Purpose.FORGOTTEN_PASSWORD : Purpose.NOBODY, account.map(Account::id).orElse(null),
                contact.value(), Map.of());
    }

    public UUID newContact(UUID account, Contact contact) {
        var taken = accounts.findByContact(contact).isPresent();
        return codes.send(taken ? Purpose.ALREADY_REGISTERED : Purpose.NEW_CONTACT, account, contact.value(), Map.of());
    }

    @Transactional
    public boolean takeContact(UUID account, Contact contact) {
        var taken = accounts.changeContact(account, contact);
        if (taken) {
            events.happened(account, "contactChanged");
        }
        return taken;
    }
}
