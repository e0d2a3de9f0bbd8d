package vn.ngomon.platform.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.PersonalData;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.identity.seat.Delegations;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.Credentials;
import vn.ngomon.platform.identity.signin.Devices;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.signin.SignIns;
import vn.ngomon.platform.identity.token.ApiTokens;

/** My data: take them along, or leave (Law on personal data protection 91/2025/QH15: access, portability, deletion). */
@Controller
class DataController {

    private static final int FRESH_MINUTES = 10;

    private final Accounts accounts;
    private final IdentityNumbers numbers;
    private final Delegations delegations;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Devices devices;
    private final Credentials credentials;
    private final ObjectProvider<PersonalData> others;

    DataController(Accounts accounts, IdentityNumbers numbers, Delegations delegations, ApiTokens tokens, Sessions sessions, SignIns signIns,
            Devices devices, Credentials credentials, ObjectProvider<PersonalData> others) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.delegations = delegations;
        this.tokens = tokens;
        this.sessions = sessions;
        this.signIns = signIns;
        this.devices = devices;
        this.credentials = credentials;
        this.others = others;
    }

    @GetMapping(path = "/account/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> export(Actor actor, HttpServletRequest request) {
        var id = actor.accountId();
        var data = new LinkedHashMap<String, Object>();
        data.put("exportedAt", Instant.now());
        data.put("account", accounts.find(id).orElseThrow());
        data.put("identityNumbers", numbers.of(id));
        data.put("sessions", sessions.of(id, request));
        data.put("tokens", tokens.of(id));
        data.put("delegations", delegations.of(id));
        others.orderedStream().forEach(source -> data.put(source.name(), source.of(id)));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ngomon-account.json\"").body(data);
    }

    @GetMapping("/account/closure")
    String ask(Actor actor, Model model) {
        return page(model, account(actor), Filled.EMPTY);
    }

    /** With the password; without one (a provider's account) only shortly after signing in. */
    @PostMapping("/account/closure")
    String close(Actor actor, @RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request, HttpServletResponse response) {
        var account = account(actor);
        var hasPassword = accounts.passwordHash(account.id()).isPresent();
        boolean proved = hasPassword
                ? signIns.confirm(account, password, devices.of(request, response)) instanceof SignIns.Attempt.Right : isFresh();
        if (!proved) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, account, Filled.wrong(Map.of(), "password", hasPassword ? "identity.password.current.wrong" : "identity.closure.prove"));
        }
        sessions.end(request);
        credentials.close(account.id());
        return "redirect:/sign-in?notice=closed";
    }

    private static boolean isFresh() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                && who.since().plusSeconds(FRESH_MINUTES * 60L).isAfter(Instant.now());
    }

    private String page(Model model, Account account, Filled form) {
        model.addAttribute("page", new ClosurePage(accounts.passwordHash(account.id()).isPresent(), form));
        return "platform/identity/closure";
    }

    /** Officials are closed by their administrator. */
    private Account account(Actor actor) {
        return accounts.find(actor.accountId()).filter(Account::isPublic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
