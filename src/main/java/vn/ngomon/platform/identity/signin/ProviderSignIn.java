package vn.ngomon.platform.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.journal.Ids;

/** Finds or makes the account of a person whom a provider has vouched for. */
@Service
class ProviderSignIn {

    private final Accounts accounts;
    private final ExternalIdentities links;
    private final IdentityNumbers numbers;
    private final Identity identity;
    private final AccountEvents events;

    ProviderSignIn(Accounts accounts, ExternalIdentities links, IdentityNumbers numbers, Identity identity, AccountEvents events) {
        this.accounts = accounts;
        this.links = links;
        this.numbers = numbers;
        this.identity = identity;
        this.events = events;
    }

    /**
     * @param signedIn the account that asked to be linked, or null
     * @return empty when the subject opens another account than the one that asked, or one that is shut
     */
    @Transactional
    Optional<Account> account(String id, Providers.Provider provider, OidcUser person, @Nullable UUID signedIn) {
        var linked = links.account(id, person.getSubject());
        if (linked.isPresent() && signedIn != null && !linked.get().equals(signedIn)) {
            return Optional.empty();
        }
        var number = claim(person, provider.numberClaim()).flatMap(text -> IdentityNumbers.read(text, Account.Kind.CITIZEN));
        var account = linked.or(() -> Optional.ofNullable(signedIn)).or(() -> number.flatMap(numbers::verifiedAccount))
                .orElseGet(() -> signUp(provider, person));
        links.link(id, person.getSubject(), account);
        number.filter(found -> !numbers.verified(account).contains(found)).ifPresent(found -> identity.verifyByProvider(account, found));
        return accounts.find(account).filter(Account::isOpen).filter(Account::isPublic);
    }

    private UUID signUp(Providers.Provider provider, OidcUser person) {
        var phone = claim(person, provider.phoneClaim()).flatMap(Contact::of).filter(Contact.Phone.class::isInstance)
                .filter(contact -> accounts.findByContact(contact).isEmpty()).map(Contact::value).orElse(null);
        var name = claim(person, provider.nameClaim()).orElse("");
        var account = new Account(Ids.next(), Account.Kind.CITIZEN, Account.State.OPEN, name, phone, null, null, null, null);
        accounts.add(account, null);
        events.happened(account.id(), "signedUp");
        return account.id();
    }

    private static Optional<String> claim(OidcUser person, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(person.getClaimAsString(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
