package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Passwords;

/** A one-time link handed over by an administrator or printed at the first start: its holder chooses the password. */
@Controller
class LinkController {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Credentials credentials;

    LinkController(OneTimeLinks links, Accounts accounts, Passwords passwords, Credentials credentials) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.credentials = credentials;
    }

    @GetMapping("/link/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return account(token).map(account -> page(model, account, token, Filled.EMPTY)).orElseGet(() -> gone(model, response));
    }

    @PostMapping("/link/{token}")
    String choose(@PathVariable String token, @RequestParam String password, @RequestParam String again, Model model,
            HttpServletResponse response) {
        var account = account(token);
        if (account.isEmpty()) {
            return gone(model, response);
        }
        var refusal = password.equals(again) ? passwords.refusal(password, Optional.ofNullable(account.get().login()).orElse(""))
                : Optional.of("identity.password.differs");
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, account.get(), token, Filled.wrong(Map.of(), "password", refusal.get()));
        }
        return links.use(token).map(link -> {
            credentials.replaceAll(link.accountId(), password);
            return "redirect:/sign-in?notice=password";
        }).orElseGet(() -> gone(model, response));
    }

    private Optional<Account> account(String token) {
        return links.find(token).flatMap(link -> accounts.find(link.accountId())).filter(Account::isOpen);
    }

    private static String page(Model model, Account account, String token, Filled form) {
        model.addAttribute("page", new LinkPage(form, account.name(), Optional.ofNullable(account.login()).orElse(""), "/link/" + token));
        return "platform/identity/link";
    }

    private static String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("page", new LinkPage(Filled.EMPTY, "", "", ""));
        return "platform/identity/link";
    }
}
