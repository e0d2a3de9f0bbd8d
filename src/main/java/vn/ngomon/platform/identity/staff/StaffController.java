package vn.ngomon.platform.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.signin.SecondFactors;

/** Accounts of an agency's officials and services: reset, suspend, add. */
@Controller
@RequestMapping("/admin/accounts")
class StaffController {

    /** Shown this once, and never again. */
    private record Made(@Nullable String link, @Nullable String password, String forWhom) {

        private static final Made NOTHING = new Made(null, null, "");
    }

    private final Staff staff;
    private final SecondFactors factors;

    StaffController(Staff staff, SecondFactors factors) {
        this.staff = staff;
        this.factors = factors;
    }

    @GetMapping
    String list(Actor admin, @RequestParam(defaultValue = "") String words, @RequestParam(required = false) @Nullable UUID agency, Locale locale, Model model) {
        return page(model, admin, locale, agency, words, Made.NOTHING, Filled.EMPTY);
    }

    @PostMapping("/{id}/reset")
    String reset(Actor admin, @PathVariable UUID id, Locale locale, Model model, HttpServletRequest request) {
        var account = account(admin, id);
        return page(model, admin, locale, null, "", new Made(absolute(request, staff.reset(admin, account)), null, account.name()), Filled.EMPTY);
    }

    @PostMapping("/{id}/suspension")
    String suspend(Actor admin, @PathVariable UUID id) {
        staff.suspend(admin, account(admin, id));
        return "redirect:/admin/accounts";
    }

    @PostMapping("/{id}/reopening")
    String reopen(Actor admin, @PathVariable UUID id) {
        staff.reopen(admin, account(admin, id));
        return "redirect:/admin/accounts";
    }

    /** For an officer of the directory who has none; the name is the directory's. */
    @PostMapping("/officials")
    String addOfficial(Actor admin, @RequestParam UUID officer, @RequestParam String login, @RequestParam UUID agency, Locale locale,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        var typed = Map.of("officialLogin", login, "officer", officer.toString());
        if (!isLogin(login)) {
            return refused(model, admin, locale, agency, response, Filled.wrong(typed, "officialLogin", "identity.staff.login.wrong"));
        }
        var link = staff.addOfficial(admin, officer, login, agency);
        return link.map(path -> page(model, admin, locale, agency, "", new Made(absolute(request, path), null, login), Filled.EMPTY))
                .orElseGet(() -> refused(model, admin, locale, agency, response, Filled.wrong(typed, "officialLogin", "identity.staff.login.taken")));
    }

    @PostMapping("/services")
    String addService(Actor admin, @RequestParam String login, @RequestParam String name, @RequestParam UUID agency,
            @RequestParam(defaultValue = "") Set<Role> role, Locale locale, Model model, HttpServletResponse response) {
        var typed = Map.of("serviceLogin", login, "serviceName", name);
        if (!isLogin(login) || name.isBlank()) {
            return refused(model, admin, locale, null, response, Filled.wrong(typed, "serviceLogin", "identity.staff.login.wrong"));
        }
        var made = staff.addService(admin, login, name.strip(), agency, role);
        return made.map(service -> page(model, admin, locale, null, "", new Made(null, service.password(), service.login()), Filled.EMPTY))
                .orElseGet(() -> refused(model, admin, locale, null, response, Filled.wrong(typed, "serviceLogin", "identity.staff.login.taken")));
    }

    private static boolean isLogin(String typed) {
        return typed.strip().matches("(?i)[a-z][a-z0-9._-]{1,58}[a-z0-9]");
    }

    private Account account(Actor admin, UUID id) {
        return staff.find(admin, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String absolute(HttpServletRequest request, String path) {
        return request.getRequestURL().toString().replaceFirst("(?<!/)/(?!/).*", "") + path;
    }

    private String refused(Model model, Actor admin, Locale locale, @Nullable UUID agency, HttpServletResponse response, Filled form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, admin, locale, agency, "", Made.NOTHING, form);
    }

    private String page(Model model, Actor admin, Locale locale, @Nullable UUID named, String words, Made made, Filled form) {
        var accounts = staff.list(admin, words);
        var secured = factors.setUp(accounts.stream().map(Account::id).collect(Collectors.toSet()));
        var lines = accounts.stream().map(account -> new StaffPage.Line(account.id(), account.name(),
                Optional.ofNullable(account.login()).orElse(""), account.kind().name(),
                Optional.ofNullable(account.agencyId()).map(agency -> staff.agencyName(agency, locale)).orElse(""),
                account.state() == Account.State.SUSPENDED, secured.contains(account.id()), account.id().equals(admin.accountId()))).toList();
        var agencies = Staff.agencies(admin).stream().map(id -> new StaffPage.AgencyLine(id, staff.agencyName(id, locale))).toList();
        var desk = named == null && agencies.size() == 1 ? agencies.getFirst() : named == null ? null : new StaffPage.AgencyLine(named, staff.agencyName(named, locale));
        var waiting = desk == null ? List.<StaffPage.OfficerLine>of()
                : staff.waiting(admin, desk.id()).stream().map(officer -> new StaffPage.OfficerLine(officer.id(), officer.fullName())).toList();
        model.addAttribute("page", new StaffPage(words, lines, agencies, Staff.givable().stream().map(Role::name).toList(), made.link(), made.password(),
                made.forWhom(), form, Staff.isProvince(admin), desk, waiting));
        return "platform/identity/staff";
    }
}
