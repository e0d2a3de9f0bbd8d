package vn.ngomon.platform.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import vn.ngomon.platform.identity.OneTimeCodeSender.Purpose;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Contact;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.identity.account.OneTimeCodes;
import vn.ngomon.platform.identity.account.SignUps;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.CodeSteps;
import vn.ngomon.platform.identity.signin.Devices;
import vn.ngomon.platform.identity.signin.LinkedProviders;
import vn.ngomon.platform.identity.signin.SignIns;
import vn.ngomon.platform.ui.Names;

/** Who I am: name, phone, e-mail, identity number. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final IdentityNumbers numbers;
    private final SignUps signUps;
    private final SignIns signIns;
    private final Devices devices;
    private final CodeSteps steps;
    private final LinkedProviders providers;
    private final Actors actors;
    private final AccountEvents events;

    AccountController(Accounts accounts, IdentityNumbers numbers, SignUps signUps, SignIns signIns, Devices devices, CodeSteps steps,
            LinkedProviders providers, Actors actors, AccountEvents events) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.signUps = signUps;
        this.signIns = signIns;
        this.devices = devices;
        this.steps = steps;
        this.providers = providers;
        this.actors = actors;
        this.events = events;
    }

    @GetMapping("/account")
    String show(Actor actor, @RequestParam(defaultValue = "") String notice, Model model) {
        return page(model, actor, Filled.EMPTY, List.of("saved", "claimed", "contact").contains(notice) ? notice : null);
    }

    /** An official's name is the directory's; a person whose number was verified keeps the name that was seen. */
    @PostMapping("/account/name")
    String rename(Actor actor, @RequestParam String name, Model model, HttpServletResponse response) {
        var account = account(actor);
        if (!account.isPublic() || !numbers.verified(account.id()).isEmpty()) {
            return refused(model, actor, response, Filled.wrong(Map.of("name", name), "name", "identity.name.fixed"));
        }
        if (name.isBlank() || name.length() > 200) {
            return refused(model, actor, response, Filled.wrong(Map.of("name", name), "name", "identity.name.missing"));
        }
        if (account.kind() == Account.Kind.BUSINESS ? !Names.isAnybodys(name) : !Names.isPersons(name)) {
            return refused(model, actor, response, Filled.wrong(Map.of("name", name), "name", account.kind() == Account.Kind.BUSINESS ? "identity.name.body" : "identity.name.person"));
        }
        accounts.rename(account.id(), name.strip());
        actors.forget(account.id());
        return "redirect:/account?notice=saved";
    }

    @PostMapping("/account/number")
    String claim(Actor actor, @RequestParam String number, Model model, HttpServletResponse response) {
        var account = account(actor);
        var read = IdentityNumbers.read(number, account.kind());
        if (read.isEmpty() || !account.isPublic()) {
            return refused(model, actor, response, Filled.wrong(Map.of("number", number), "number",
                    account.kind() == Account.Kind.BUSINESS ? "identity.number.tax.wrong" : "identity.number.wrong"));
        }
        numbers.claim(account.id(), read.get());
        events.happened(account.id(), "numberClaimed");
        return "redirect:/account?notice=claimed";
    }

    @PostMapping("/account/contact")
    String contact(Actor actor, @RequestParam String contact, Model model, HttpServletRequest request, HttpServletResponse response) {
        var reached = Contact.of(contact);
        if (reached.isEmpty()) {
            return refused(model, actor, response, Filled.wrong(Map.of("contact", contact), "contact", "identity.contact.wrong"));
        }
        if (signIns.mayAskForCode(reached.get(), devices.of(request, response)).isPresent()) {
            return refused(model, actor, response, Filled.wrong(Map.of("contact", contact), "contact", "identity.code.too.many"));
        }
        steps.await(request, signUps.newContact(actor.accountId(), reached.get()));
        return "redirect:/account/contact/code";
    }

    @GetMapping("/account/contact/code")
    String ask(Model model, HttpServletRequest request) {
        return awaited(request, pending -> steps.page(model, request, pending, Filled.EMPTY, "/account/contact/code", false));
    }

    @PostMapping("/account/contact/code")
    String confirm(Actor actor, @RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        return awaited(request, pending -> {
            var answer = steps.redeem(request, code);
            if (answer instanceof OneTimeCodes.Answer.Right(var proved) && actor.accountId().equals(proved.accountId())
                    && signUps.takeContact(actor.accountId(), Contact.of(proved.contact()).orElseThrow())) {
                return "redirect:/account?notice=contact";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return steps.page(model, request, pending, CodeSteps.wrong(answer), "/account/contact/code", false);
        });
    }

    private String awaited(HttpServletRequest request, Function<OneTimeCodes.Pending, String> then) {
        return steps.awaited(request, Purpose.NEW_CONTACT, Purpose.ALREADY_REGISTERED).map(then).orElse("redirect:/account");
    }

    private String refused(Model model, Actor actor, HttpServletResponse response, Filled form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, actor, form, null);
    }

    private String page(Model model, Actor actor, Filled form, @Nullable String notice) {
        var account = account(actor);
        model.addAttribute("page", new AccountPage(account, numbers.of(account.id()), providers.offered(account), providers.linked(account),
                accounts.passwordHash(account.id()).isPresent(), form, notice));
        return "platform/identity/account";
    }

    private Account account(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow();
    }
}
