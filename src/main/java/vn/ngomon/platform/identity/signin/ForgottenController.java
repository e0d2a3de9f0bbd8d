package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.OneTimeCodes;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.account.SignUps;

/** A forgotten password: a code to the account's phone or mailbox, and a new one. Officials ask their administrator. */
@Controller
class ForgottenController {

    private static final Purpose[] AWAITED = {Purpose.FORGOTTEN_PASSWORD, Purpose.NOBODY};

    private final SignUps signUps;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Devices devices;
    private final CodeSteps steps;

    ForgottenController(SignUps signUps, SignIns signIns, Passwords passwords, Credentials credentials, Devices devices, CodeSteps steps) {
        this.signUps = signUps;
        this.signIns = signIns;
        this.passwords = passwords;
        this.credentials = credentials;
        this.devices = devices;
        this.steps = steps;
    }

    @GetMapping("/forgotten")
    String show(Model model, HttpServletRequest request, HttpServletResponse response) {
        devices.of(request, response);
        model.addAttribute("page", new SignUpPage(Filled.EMPTY, null));
        return "platform/identity/forgotten";
    }

    @PostMapping("/forgotten")
    String begin(@RequestParam String contact, Model model, HttpServletRequest request, HttpServletResponse response) {
        var reached = Contact.of(contact);
        if (reached.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new SignUpPage(Filled.wrong(Map.of("contact", contact), "contact", "identity.contact.wrong"), null));
            return "platform/identity/forgotten";
        }
        var blocked = signIns.mayAskForCode(reached.get(), devices.of(request, response));
        if (blocked.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("page", new SignUpPage(new Filled(Map.of("contact", contact), Map.of()), blocked.get()));
            return "platform/identity/forgotten";
        }
        steps.await(request, signUps.forgotten(reached.get()));
        return "redirect:/forgotten/code";
    }

    @GetMapping("/forgotten/code")
    String ask(Model model, HttpServletRequest request) {
        return steps.awaited(request, AWAITED).map(pending -> steps.page(model, request, pending, Filled.EMPTY, "/forgotten/code", true))
                .orElse("redirect:/forgotten");
    }

    @PostMapping("/forgotten/code")
    String finish(@RequestParam String code, @RequestParam String password, @RequestParam String again, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var pending = steps.awaited(request, AWAITED);
        if (pending.isEmpty()) {
            return "redirect:/forgotten";
        }
        var form = password.equals(again) ? passwords.refusal(password).map(key -> Filled.wrong(Map.of("code", code), "password", key))
                .orElse(Filled.EMPTY) : Filled.wrong(Map.of("code", code), "again", "identity.password.differs");
        if (form.ok()) {
            var answer = steps.redeem(request, code);
            if (answer instanceof OneTimeCodes.Answer.Right(var proved)) {
                credentials.recoverPassword(Objects.requireNonNull(proved.accountId()), password);
                return "redirect:/sign-in?notice=password";
            }
            form = CodeSteps.wrong(answer);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return steps.page(model, request, pending.get(), form, "/forgotten/code", true);
    }
}
