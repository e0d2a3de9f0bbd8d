package vn.ngomon.platform.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.signin.Passkeys;
import vn.ngomon.platform.identity.signin.SecondFactors;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.token.ApiTokens;
import vn.ngomon.platform.identity.token.Scopes;

/** Gathers the page on which an account's keys are kept; several controllers answer with it. */
@Component
class SecurityPages {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Scopes scopes;

    SecurityPages(Accounts accounts, SecondFactors factors, Passkeys passkeys, Sessions sessions, ApiTokens tokens, Scopes scopes) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
        this.scopes = scopes;
    }

    String show(Model model, Actor actor, HttpServletRequest request, Filled form, @Nullable String newToken, @Nullable String notice) {
        UUID id = actor.accountId();
        model.addAttribute("page", new SecurityPage(accounts.find(id).orElseThrow(), accounts.passwordHash(id).isPresent(), factors.isSetUp(id),
                factors.recoveryCodesLeft(id), passkeys.of(id), sessions.of(id, request), tokens.of(id), scopes.all(), newToken, form, notice));
        return "platform/identity/security";
    }

    String refuse(Model model, Actor actor, HttpServletRequest request, HttpServletResponse response, Filled form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, actor, request, form, null, null);
    }
}
