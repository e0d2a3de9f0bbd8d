package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;

/** A citizen's own wish for a second factor, or a new telephone: the present code first, where there is one. */
@Controller
class OwnSecondFactorController {

    private static final String KEY = "ngomon.factor";

    private final SecondFactors factors;
    private final SignIns signIns;
    private final Devices devices;
    private final Accounts accounts;
    private final AccountEvents events;

    OwnSecondFactorController(SecondFactors factors, SignIns signIns, Devices devices, Accounts accounts, AccountEvents events) {
        this.factors = factors;
        this.signIns = signIns;
        this.devices = devices;
        this.accounts = accounts;
        this.events = events;
    }

    /** The present code is asked for before a new secret is shown, so that a borrowed session cannot change telephones. */
    @GetMapping("/account/second-factor")
    String offer(Actor actor, Model model, HttpServletRequest request) {
        var account = accounts.find(actor.accountId()).orElseThrow();
        if (secret(request).isEmpty() && factors.isSetUp(account.id())) {
            model.addAttribute("page", new SecondFactorPage(Filled.EMPTY, null, null, "", "/account/second-factor/present"));
            return "platform/identity/secondFactor";
        }
        var secret = secret(request).orElseGet(Totp::newSecret);
        request.getSession().setAttribute(KEY, secret);
        return page(model, secret, account, Filled.EMPTY);
    }

    @PostMapping("/account/second-factor/present")
    String present(Actor actor, @RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.find(actor.accountId()).orElseThrow();
        var attempt = signIns.secondFactor(account, code, devices.of(request, response));
        if (attempt instanceof SignIns.Attempt.Right) {
            request.getSession().setAttribute(KEY, Totp.newSecret());
            return "redirect:/account/second-factor";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Instant until = attempt instanceof SignIns.Attempt.Blocked(var blocked) ? blocked : null;
        var form = until == null ? Filled.wrong(Map.of(), "code", "identity.code.wrong") : Filled.EMPTY;
        model.addAttribute("page", new SecondFactorPage(form, until, null, "", "/account/second-factor/present"));
        return "platform/identity/secondFactor";
    }

    @PostMapping("/account/second-factor")
    String setUp(Actor actor, @RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.find(actor.accountId()).orElseThrow();
        var secret = secret(request);
        if (secret.isEmpty()) {
            return "redirect:/account/second-factor";
        }
        var codes = factors.setUp(account.id(), secret.get(), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, secret.get(), account, Filled.wrong(Map.of(), "code", "identity.code.wrong"));
        }
        request.getSession().removeAttribute(KEY);
        events.happened(account.id(), "secondFactorSetUp");
        model.addAttribute("page", new RecoveryCodesPage(codes, "/account/security"));
        return "platform/identity/recoveryCodes";
    }

    /** Not for officials: theirs is a duty. */
    @PostMapping("/account/second-factor/remove")
    String remove(Actor actor, @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        UUID id = actor.accountId();
        var account = accounts.find(id).filter(Account::isPublic);
        if (account.isPresent() && signIns.secondFactor(account.get(), code, devices.of(request, response)) instanceof SignIns.Attempt.Right) {
            factors.remove(id);
            events.happened(id, "secondFactorRemoved");
            return "redirect:/account/security?notice=factor";
        }
        return "redirect:/account/security";
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(KEY));
    }

    private static String page(Model model, String secret, Account account, Filled form) {
        model.addAttribute("page", SecondFactorController.setUp(secret, account, form, "/account/second-factor"));
        return "platform/identity/setUpSecondFactor";
    }
}
