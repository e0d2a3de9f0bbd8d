package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ngomon.platform.identity.DemoAccounts;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.identity.account.KeptCodes;
import vn.ngomon.platform.identity.account.OneTimeCodes;

/** The middle of every flow with a code: the session remembers which code is awaited, a page asks for it. */
@Component
public class CodeSteps {

    private static final String KEY = "ngomon.code";

    private final OneTimeCodes codes;
    private final KeptCodes kept;
    private final DemoAccounts demo;

    CodeSteps(OneTimeCodes codes, KeptCodes kept, DemoAccounts demo) {
        this.codes = codes;
        this.kept = kept;
        this.demo = demo;
    }

    public void await(HttpServletRequest request, UUID code) {
        request.getSession().setAttribute(KEY, code);
    }

    public Optional<OneTimeCodes.Pending> awaited(HttpServletRequest request, Purpose... purposes) {
        return id(request).flatMap(codes::find).filter(pending -> java.util.List.of(purposes).contains(pending.purpose()));
    }

    public OneTimeCodes.Answer redeem(HttpServletRequest request, String typed) {
        return id(request).map(id -> codes.redeem(id, typed)).orElseGet(OneTimeCodes.Answer.Expired::new);
    }

    public String page(Model model, HttpServletRequest request, OneTimeCodes.Pending pending, Filled form, String action, boolean withPassword) {
        return page(model, request, pending, form, action, withPassword, null);
    }

    /** @param again where another code is asked for, on the page that signs in by it */
    String page(Model model, HttpServletRequest request, OneTimeCodes.Pending pending, Filled form, String action, boolean withPassword, @Nullable String again) {
        var shown = demo.isOpen() && Loopback.is(request) ? kept.latest(pending.contact()).orElse(null) : null;
        model.addAttribute("page", new CodePage(form, pending.contact(), shown, action, withPassword, again));
        return "platform/identity/code";
    }

    public static Filled wrong(OneTimeCodes.Answer answer) {
        return Filled.wrong(Map.of(), "code", answer instanceof OneTimeCodes.Answer.Wrong ? "identity.code.wrong" : "identity.code.expired");
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(KEY))
                .filter(UUID.class::isInstance).map(UUID.class::cast);
    }
}
