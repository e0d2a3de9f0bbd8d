package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.OneTimeCodes;
import vn.ngomon.platform.identity.account.SignUps;

/**
 * A confirmed phone or e-mail instead of a password: who has something to say about a hole in the road will not choose one first.
 * Nobody learns here whether a contact has an account.
 */
@Controller
class CodeSignInController {

    private static final String ASK = "/sign-in/code";
    private static final String ENTRY = "/sign-in/code/entry";
    private static final Purpose[] AWAITED = {Purpose.SIGN_IN, Purpose.NOT_BY_CODE};

    private final SignUps signUps;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Devices devices;
    private final CodeSteps steps;

    CodeSignInController(SignUps signUps, SignIns signIns, Sessions sessions, Devices devices, CodeSteps steps) {
        this.signUps = signUps;
        this.signIns = signIns;
        this.sessions = sessions;
        this.devices = devices;
        this.steps = steps;
    }

    @GetMapping(ASK)
    String show(@RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated) {
            return "redirect:" + LocalPath.of(next, "/account");
        }
        devices.of(request, response);
        return page(model, Filled.EMPTY, next, null);
    }

    @PostMapping(ASK)
    String begin(@RequestParam String contact, @RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Map.of("contact", contact);
        var reached = Contact.of(contact);
        if (reached.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, Filled.wrong(typed, "contact", "identity.contact.wrong"), next, null);
        }
        var blocked = signIns.mayAskForCode(reached.get(), devices.of(request, response));
        if (blocked.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(model, new Filled(typed, Map.of()), next, blocked.get());
        }
        steps.await(request, signUps.signIn(reached.get(), LocalPath.of(next, "")));
        return "redirect:" + onward(ENTRY, next);
    }

    @GetMapping(ENTRY)
    String ask(@RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request) {
        return steps.awaited(request, AWAITED).map(pending -> codePage(model, request, pending, Filled.EMPTY)).orElseGet(() -> "redirect:" + onward(ASK, next));
    }

    @PostMapping(ENTRY)
    String finish(@RequestParam String code, @RequestParam(defaultValue = "false") boolean keep, @RequestParam(defaultValue = "") String next, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var pending = steps.awaited(request, AWAITED);
        if (pending.isEmpty()) {
            return "redirect:" + onward(ASK, next);
        }
        var answer = steps.redeem(request, code);
        if (answer instanceof OneTimeCodes.Answer.Right(var proved)) {
            var means = keep ? Authenticated.Means.CODE_KEPT : Authenticated.Means.CODE;
            return signUps.enter(proved).map(account -> enter(account, proved, means, request, response)).orElse("redirect:/sign-in?notice=expired");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return codePage(model, request, pending.get(), CodeSteps.wrong(answer));
    }

    private String enter(Account account, OneTimeCodes.Pending proved, Authenticated.Means means, HttpServletRequest request, HttpServletResponse response) {
        var next = LocalPath.of(proved.details().get("next"), SignInController.landing(account));
        if (signIns.code(account, Contact.of(proved.contact()).orElseThrow()) instanceof SignIns.Attempt.SecondFactor) {
            sessions.renew(request);
            new PendingSignIn(account.id(), Instant.now(), next, null, means).keep(request);
            return "redirect:/sign-in/second-factor";
        }
        sessions.open(request, response, account, means);
        signIns.signedIn(account.id(), devices.of(request, response));
        return "redirect:" + next;
    }

    private String codePage(Model model, HttpServletRequest request, OneTimeCodes.Pending pending, Filled form) {
        var next = pending.details().getOrDefault("next", "");
        return steps.page(model, request, pending, form, onward(ENTRY, next), false, onward(ASK, next));
    }

    private static String page(Model model, Filled form, String next, @Nullable Instant blockedUntil) {
        model.addAttribute("page", new CodeSignInPage(form, LocalPath.of(next, ""), blockedUntil));
        return "platform/identity/codeSignIn";
    }

    /** Where the person was going goes along, so that a code that ran out loses nobody's way. */
    private static String onward(String path, String next) {
        var local = LocalPath.of(next, "");
        return local.isEmpty() ? path : path + "?next=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }
}
