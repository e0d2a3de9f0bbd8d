package vn.ngomon.platform.identity.signin;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.Account;

/** Which providers an account is linked with, and which it may be. */
@Component
public class LinkedProviders {

    private final Providers providers;
    private final ExternalIdentities links;

    LinkedProviders(Providers providers, ExternalIdentities links) {
        this.providers = providers;
        this.links = links;
    }

    public List<String> linked(Account account) {
        return links.of(account.id()).stream().map(ExternalIdentities.Linked::provider).toList();
    }

    public List<SignInPage.Provider> offered(Account account) {
        var have = links.of(account.id()).stream().map(ExternalIdentities.Linked::provider).collect(Collectors.toSet());
        return account.isPublic() ? providers.buttons().stream().filter(button -> !have.contains(button.id())).toList() : List.of();
    }
}
