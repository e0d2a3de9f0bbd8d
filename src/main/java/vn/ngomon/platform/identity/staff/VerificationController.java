package vn.ngomon.platform.identity.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.Verification;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.journal.Subject;

/** At the desk: a clerk who sees person and card verifies the number the account claims. */
@Controller
@RequestMapping("/desk/verification")
class VerificationController {

    private final Identity identity;
    private final Accounts accounts;
    private final IdentityNumbers numbers;
    private final Audit audit;

    VerificationController(Identity identity, Accounts accounts, IdentityNumbers numbers, Audit audit) {
        this.identity = identity;
        this.accounts = accounts;
        this.numbers = numbers;
        this.audit = audit;
    }

    @GetMapping
    String show(Actor clerk, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "false") boolean done, Model model) {
        return page(model, clerk(clerk), words, null, done, Filled.EMPTY);
    }

    @PostMapping
    String verify(Actor clerk, @RequestParam UUID account, @RequestParam String number, @RequestParam(defaultValue = "false") boolean move,
            @RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response) {
        return switch (identity.verifyInPerson(clerk(clerk), account, number, move)) {
            case Verification.Verified verified -> "redirect:/desk/verification?done=true";
            case Verification.NoSuchAccount gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Verification.HeldByAnother held -> refused(model, clerk, words, account, number, "identity.verification.held", response);
            case Verification.NotANumber wrong -> refused(model, clerk, words, null, number, "identity.number.wrong", response);
            case Verification.NotAllowed refused -> refused(model, clerk, words, null, number, "identity.verification.own", response);
        };
    }

    private static Actor clerk(Actor actor) {
        if (!actor.holds(Role.DESK_CLERK)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return actor;
    }

    private String refused(Model model, Actor clerk, String words, @Nullable UUID held, String number, String key, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, clerk, words, held, false, Filled.wrong(Map.of("number", number), "", key));
    }

    private String page(Model model, Actor clerk, String words, @Nullable UUID held, boolean done, Filled form) {
        var found = words.isBlank() ? List.<VerificationPage.Line>of() : find(words);
        found.forEach(line -> audit.saw(clerk, new Subject("account", line.account()), "identity.verification"));
        model.addAttribute("page", new VerificationPage(words, found, held, done, form));
        return "platform/identity/verification";
    }

    /** By whole phone number, e-mail address or identity number: a desk does not browse through people. */
    private List<VerificationPage.Line> find(String words) {
        var ids = new LinkedHashSet<UUID>();
        accounts.findByName(words).map(Account::id).ifPresent(ids::add);
        Optional.of(words.replaceAll("[\\s.-]", "")).filter(text -> text.matches("[0-9]{9,13}"))
                .ifPresent(number -> numbers.claiming(number).forEach(claim -> ids.add(claim.accountId())));
        var lines = new ArrayList<VerificationPage.Line>();
        ids.forEach(id -> accounts.find(id).filter(Account::isOpen).filter(Account::isPublic).ifPresent(account -> lines.add(line(account))));
        return lines;
    }

    private VerificationPage.Line line(Account account) {
        var claim = numbers.of(account.id()).stream().reduce((first, second) -> second.verified() ? first : second);
        var contact = Optional.ofNullable(account.phone()).or(() -> Optional.ofNullable(account.email())).orElse("");
        return new VerificationPage.Line(account.id(), account.shownName(), account.kind().name(),
                contact.isEmpty() ? "" : "…" + contact.substring(Math.max(0, contact.length() - 4)),
                claim.map(IdentityNumbers.Claim::number).orElse(""), claim.filter(IdentityNumbers.Claim::verified).isPresent());
    }
}
