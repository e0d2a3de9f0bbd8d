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
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.OneTimeCodes;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.account.SignUps;
import vn.ngomon.platform.ui.Names;

/** A citizen or a business gets an account with a phone number or an e-mail address, proved by a code. */
@Controller
class SignUpController {

    private static final Purpose[] AWAITED = {Purpose.SIGN_UP, Purpose.ALREADY_REGISTERED};

    private final SignUps signUps;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final CodeSteps steps;

    SignUpController(SignUps signUps, SignIns signIns, Passwords passwords, Accounts accounts, Sessions sessions, Devices devices, CodeSteps steps) {
        this.signUps = signUps;
        this.signIns = signIns;
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.steps = steps;
    }

    @GetMapping("/sign-up")
    String show(Model model, HttpServletRequest request, HttpServletResponse response) {
        devices.of(request, response);
        return page(model, Filled.EMPTY, null);
    }

    @PostMapping("/sign-up")
    String begin(@RequestParam String kind, @RequestParam String name, @RequestParam String contact, @RequestParam String password,
            @RequestParam String again, Model model, HttpServletRequest request, HttpServletResponse response) {
        var form = checked(kind, name, contact, password, again);
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, form, null);
        }
        var reached = Contact.of(contact).orElseThrow();
        var blocked = signIns.mayAskForCode(reached, devices.of(request, response));
        if (blocked.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(model, form, blocked.get());
        }
        steps.await(request, signUps.begin(Account.Kind.valueOf(kind), name.strip(), reached, password));
        return "redirect:/sign-up/code";
    }

    private Filled checked(String kind, String name, String contact, String password, String again) {
        var form = new Filled(Map.of("kind", kind, "name", name, "contact", contact), Map.of());
        if (!kind.equals("CITIZEN") && !kind.equals("BUSINESS")) {
            form = form.with("kind", "identity.kind.missing");
        }
        if (name.isBlank() || name.length() > 200) {
            form = form.with("name", "identity.name.missing");
        } else if (kind.equals("BUSINESS") ? !Names.isAnybodys(name) : !Names.isPersons(name)) {
            form = form.with("name", kind.equals("BUSINESS") ? "identity.name.body" : "identity.name.person");
        }
        if (Contact.of(contact).isEmpty()) {
            form = form.with("contact", "identity.contact.wrong");
        }
        var refusal = passwords.refusal(password, contact.replaceFirst("@.*", ""));
        if (refusal.isPresent()) {
            form = form.with("password", refusal.get());
        }
        return password.equals(again) ? form : form.with("again", "identity.password.differs");
    }

    @GetMapping("/sign-up/code")
    String ask(Model model, HttpServletRequest request) {
        return steps.awaited(request, AWAITED).map(pending -> steps.page(model, request, pending, Filled.EMPTY, "/sign-up/code", false))
                .orElse("redirect:/sign-up");
    }

    @PostMapping("/sign-up/code")
    String finish(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var pending = steps.awaited(request, AWAITED);
        if (pending.isEmpty()) {
            return "redirect:/sign-up";
        }
        var answer = steps.redeem(request, code);
        if (answer instanceof OneTimeCodes.Answer.Right(var proved)) {
            return entered(signUps.finish(proved).flatMap(accounts::find), request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return steps.page(model, request, pending.get(), CodeSteps.wrong(answer), "/sign-up/code", false);
    }

    private String entered(Optional<Account> account, HttpServletRequest request, HttpServletResponse response) {
        if (account.isEmpty()) {
            return "redirect:/sign-in?notice=expired";
        }
        sessions.open(request, response, account.get(), Authenticated.Means.PASSWORD);
        signIns.signedIn(account.get().id(), devices.of(request, response));
        return "redirect:/account";
    }

    private static String page(Model model, Filled form, @Nullable Instant blockedUntil) {
        model.addAttribute("page", new SignUpPage(form, blockedUntil));
        return "platform/identity/signUp";
    }
}
