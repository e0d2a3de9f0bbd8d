package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.print.Qr;

/** The second half of a sign-in: the code, or for an official's first time the set-up. */
@Controller
class SecondFactorController {

    private static final String EXPIRED = "redirect:/sign-in?notice=expired";

    private final SignIns signIns;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Devices devices;
    private final Accounts accounts;
    private final AccountEvents events;

    SecondFactorController(SignIns signIns, SecondFactors factors, Sessions sessions, Devices devices, Accounts accounts, AccountEvents events) {
        this.signIns = signIns;
        this.factors = factors;
        this.sessions = sessions;
        this.devices = devices;
        this.accounts = accounts;
        this.events = events;
    }

    @GetMapping("/sign-in/second-factor")
    String ask(Model model, HttpServletRequest request) {
        return PendingSignIn.of(request).filter(pending -> pending.newSecret() == null)
                .map(pending -> codePage(model, Filled.EMPTY, null)).orElse(EXPIRED);
    }

    @PostMapping("/sign-in/second-factor")
    String check(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var pending = PendingSignIn.of(request).filter(found -> found.newSecret() == null);
        var account = pending.flatMap(this::account);
        if (account.isEmpty()) {
            return EXPIRED;
        }
        return switch (signIns.secondFactor(account.get(), code, devices.of(request, response))) {
            case SignIns.Attempt.Blocked(var until) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield codePage(model, Filled.EMPTY, until);
            }
            case SignIns.Attempt.Right(var person) -> {
                enter(pending.get(), person, request, response);
                yield "redirect:" + pending.get().next();
            }
            default -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield codePage(model, Filled.wrong(Map.of(), "code", "identity.code.wrong"), null);
            }
        };
    }

    @GetMapping("/sign-in/set-up")
    String offer(Model model, HttpServletRequest request) {
        var pending = PendingSignIn.of(request);
        var account = pending.flatMap(this::account);
        return account.isPresent() && pending.get().newSecret() != null
                ? setUpPage(model, pending.get().newSecret(), account.get(), Filled.EMPTY) : EXPIRED;
    }

    @PostMapping("/sign-in/set-up")
    String setUp(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var pending = PendingSignIn.of(request);
        var account = pending.flatMap(this::account);
        if (account.isEmpty() || pending.get().newSecret() == null || factors.isSetUp(account.get().id())) {
            return EXPIRED;
        }
        var codes = factors.setUp(account.get().id(), pending.get().newSecret(), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return setUpPage(model, pending.get().newSecret(), account.get(), Filled.wrong(Map.of(), "code", "identity.code.wrong"));
        }
        events.happened(account.get().id(), "secondFactorSetUp");
        enter(pending.get(), account.get(), request, response);
        model.addAttribute("page", new RecoveryCodesPage(codes, pending.get().next()));
        return "platform/identity/recoveryCodes";
    }

    private void enter(PendingSignIn pending, Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(request, response, account, pending.means());
        signIns.signedIn(account.id(), devices.of(request, response));
    }

    private Optional<Account> account(PendingSignIn pending) {
        return accounts.find(pending.accountId()).filter(Account::isOpen);
    }

    private static String codePage(Model model, Filled form, @Nullable Instant blockedUntil) {
        model.addAttribute("page", new SecondFactorPage(form, blockedUntil, null, "", "/sign-in/second-factor"));
        return "platform/identity/secondFactor";
    }

    private static String setUpPage(Model model, String secret, Account account, Filled form) {
        model.addAttribute("page", setUp(secret, account, form, "/sign-in/set-up"));
        return "platform/identity/setUpSecondFactor";
    }

    static SecondFactorPage setUp(String secret, Account account, Filled form, String action) {
        var name = Optional.ofNullable(account.login()).or(() -> Optional.ofNullable(account.email()))
                .or(() -> Optional.ofNullable(account.phone())).orElse("");
        return new SecondFactorPage(form, null, Qr.dataUri(SecondFactors.uri(secret, name)), secret.replaceAll("(.{4})(?=.)", "$1 "), action);
    }
}
