package vn.ngomon.platform.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.signin.Credentials;
import vn.ngomon.platform.identity.signin.Devices;
import vn.ngomon.platform.identity.signin.Passkeys;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.signin.SignIns;
import vn.ngomon.platform.identity.token.ApiTokens;
import vn.ngomon.platform.identity.token.Scopes;

/** My keys: password, passkeys, sessions, tokens. */
@Controller
class SecurityController {

    private final SecurityPages pages;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Credentials credentials;
    private final SignIns signIns;
    private final Devices devices;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Scopes scopes;
    private final AccountEvents events;

    SecurityController(SecurityPages pages, Accounts accounts, Passwords passwords, Credentials credentials, SignIns signIns, Devices devices,
            Passkeys passkeys, Sessions sessions, ApiTokens tokens, Scopes scopes, AccountEvents events) {
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.credentials = credentials;
        this.signIns = signIns;
        this.devices = devices;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
        this.scopes = scopes;
        this.events = events;
    }

    @GetMapping("/account/security")
    String show(Actor actor, @RequestParam(defaultValue = "") String notice, Model model, HttpServletRequest request) {
        return pages.show(model, actor, request, Filled.EMPTY, null, List.of("password", "factor").contains(notice) ? notice : null);
    }

    /** Somebody who came through a provider has no password yet and sets the first one without an old. */
    @PostMapping("/account/password")
    String password(Actor actor, @RequestParam(defaultValue = "") String current, @RequestParam String password, @RequestParam String again,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.find(actor.accountId()).orElseThrow();
        var form = Filled.EMPTY;
        if (accounts.passwordHash(account.id()).isPresent()) {
            form = switch (signIns.confirm(account, current, devices.of(request, response))) {
                case SignIns.Attempt.Right right -> form;
                case SignIns.Attempt.Blocked blocked -> form.with("current", "identity.password.current.blocked");
                default -> form.with("current", "identity.password.current.wrong");
            };
        }
        var refusal = passwords.refusal(password, Optional.ofNullable(account.login()).orElse(""),
                Optional.ofNullable(account.phone()).orElse(""));
        form = refusal.isPresent() ? form.with("password", refusal.get()) : form;
        form = password.equals(again) ? form : form.with("again", "identity.password.differs");
        if (!form.ok()) {
            return pages.refuse(model, actor, request, response, form);
        }
        credentials.changePassword(account.id(), password, request);
        return "redirect:/account/security?notice=password";
    }

    @PostMapping("/account/passkeys/remove")
    String removePasskey(Actor actor, @RequestParam String key) {
        if (passkeys.remove(actor.accountId(), key)) {
            events.happened(actor.accountId(), "passkeyRemoved");
        }
        return "redirect:/account/security";
    }

    @PostMapping("/account/sessions/end")
    String endSession(Actor actor, @RequestParam String key) {
        sessions.end(actor.accountId(), key);
        return "redirect:/account/security";
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor.accountId(), request);
        events.happened(actor.accountId(), "signedOutElsewhere");
        return "redirect:/account/security";
    }

    @PostMapping("/account/tokens")
    String makeToken(Actor actor, @RequestParam String name, @RequestParam(defaultValue = "") Set<String> scope, @RequestParam int days,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        var typed = Map.of("tokenName", name);
        if (name.isBlank() || name.length() > 100) {
            return pages.refuse(model, actor, request, response, Filled.wrong(typed, "tokenName", "identity.token.name.missing"));
        }
        if (scope.isEmpty() || !scopes.all().containsAll(scope) || days < 1 || days > ApiTokens.LONGEST.toDays()) {
            return pages.refuse(model, actor, request, response, Filled.wrong(typed, "scope", "identity.token.scope.missing"));
        }
        var issued = tokens.issue(actor.accountId(), name.strip(), scope, Duration.ofDays(days));
        return pages.show(model, actor, request, Filled.EMPTY, issued.secret(), null);
    }

    @PostMapping("/account/tokens/revoke")
    String revokeToken(Actor actor, @RequestParam UUID token) {
        tokens.revoke(actor.accountId(), token);
        return "redirect:/account/security";
    }
}
