package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccounts;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;

/** The door: name and password, and the demo's one click. */
@Controller
class SignInController {

    private static final String PAGE = "platform/identity/signIn";

    private final SignIns signIns;
    private final Sessions sessions;
    private final Devices devices;
    private final Accounts accounts;
    private final DemoAccounts demo;
    private final Providers providers;

    SignInController(SignIns signIns, Sessions sessions, Devices devices, Accounts accounts, DemoAccounts demo, Providers providers) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.devices = devices;
        this.accounts = accounts;
        this.demo = demo;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String notice, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated) {
            return "redirect:" + LocalPath.of(next, "/account");
        }
        devices.of(request, response);
        var known = List.of("provider", "password", "expired", "closed", "signedout").contains(notice) ? notice : null;
        return page(model, request, Filled.EMPTY, next, null, known);
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam String name, @RequestParam String password, @RequestParam(defaultValue = "") String next, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var typed = Map.of("name", name);
        return switch (signIns.password(name, password, devices.of(request, response))) {
            case SignIns.Attempt.Right(var account) -> enter(account, next, Authenticated.Means.PASSWORD, request, response);
            case SignIns.Attempt.SecondFactor(var account) -> halfway(account, next, null, "/sign-in/second-factor", request);
            case SignIns.Attempt.SecondFactorMissing(var account) ->
                halfway(account, next, Totp.newSecret(), "/sign-in/set-up", request);
            case SignIns.Attempt.Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, request, Filled.wrong(typed, "", "identity.sign.in.wrong"), next, null, null);
            }
            case SignIns.Attempt.Blocked(var until) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(model, request, new Filled(typed, Map.of()), next, until, null);
            }
        };
    }

    /** Not there at all unless the demo is open and the browser runs on this machine. */
    @PostMapping("/sign-in/demo")
    String demo(@RequestParam UUID account, @RequestParam(defaultValue = "") String next, HttpServletRequest request,
            HttpServletResponse response) {
        if (!demo.isOpen() || !Loopback.is(request) || !demo.has(account)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var person = accounts.find(account).filter(Account::isOpen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return enter(person, next, Authenticated.Means.DEMO, request, response);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/sign-in?notice=signedout";
    }

    private String enter(Account account, String next, Authenticated.Means means, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(request, response, account, means);
        signIns.signedIn(account.id(), devices.of(request, response));
        return "redirect:" + LocalPath.of(next, landing(account));
    }

    static String landing(Account account) {
        return account.kind() == Account.Kind.OFFICIAL ? "/desk" : "/";
    }

    private String halfway(Account account, String next, @Nullable String secret, String path, HttpServletRequest request) {
        sessions.renew(request);
        new PendingSignIn(account.id(), Instant.now(), LocalPath.of(next, landing(account)), secret, Authenticated.Means.PASSWORD).keep(request);
        return "redirect:" + path;
    }

    private String page(Model model, HttpServletRequest request, Filled form, String next, @Nullable Instant blockedUntil, @Nullable String notice) {
        var buttons = demo.isOpen() && Loopback.is(request) ? demo.buttons() : List.<DemoAccounts.Button>of();
        model.addAttribute("page", new SignInPage(form, LocalPath.of(next, ""), blockedUntil, notice, providers.buttons(), buttons));
        return PAGE;
    }
}
