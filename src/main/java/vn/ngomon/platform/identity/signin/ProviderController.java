package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.account.Accounts;

/**
 * The way to a provider and back. It is a link and not a form, because a browser with {@code form-action 'self'} follows
 * no form to another site; a signed-in citizen who takes it links the provider to the account.
 */
@Controller
public class ProviderController implements AuthenticationSuccessHandler {

    private static final String NEXT = "ngomon.provider.next";
    private static final String LINK = "ngomon.provider.link";

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Devices devices;
    private final Accounts accounts;

    ProviderController(Providers providers, ProviderSignIn signIn, Sessions sessions, SignIns signIns, Devices devices, Accounts accounts) {
        this.providers = providers;
        this.signIn = signIn;
        this.sessions = sessions;
        this.signIns = signIns;
        this.devices = devices;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in/with/{id}")
    String go(@PathVariable String id, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var session = request.getSession();
        session.setAttribute(NEXT, LocalPath.of(next, "/account"));
        session.removeAttribute(LINK);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                && accounts.find(who.accountId()).filter(Account::isPublic).isPresent()) {
            session.setAttribute(LINK, who.accountId());
        }
        return "redirect:/oauth2/authorization/" + id;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proof) throws IOException {
        var session = request.getSession();
        var next = LocalPath.of((String) session.getAttribute(NEXT), "/account");
        var account = account(proof, (UUID) session.getAttribute(LINK));
        if (account.isEmpty()) {
            sessions.end(request);
            response.sendRedirect("/sign-in?notice=provider");
            return;
        }
        sessions.open(request, response, account.get(), Authenticated.Means.PROVIDER);
        signIns.signedIn(account.get().id(), devices.of(request, response));
        response.sendRedirect(next);
    }

    private Optional<Account> account(Authentication proof, @Nullable UUID link) {
        return proof instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser person
                ? providers.find(token.getAuthorizedClientRegistrationId())
                        .flatMap(provider -> signIn.account(token.getAuthorizedClientRegistrationId(), provider, person, link))
                : Optional.empty();
    }
}
