package vn.ngomon.platform.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.audit.AuditPage.Found;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Who did and saw what, for one subject or one account. The auditor's own look is noted too. */
@Controller
class AuditController {

    static final String LOOK = "audit.trail";

    private final Trail trail;
    private final Audit audit;
    private final UiFactory uis;

    AuditController(Trail trail, Audit audit, UiFactory uis) {
        this.trail = trail;
        this.audit = audit;
        this.uis = uis;
    }

    @GetMapping("/admin/audit")
    String show(@RequestParam(defaultValue = "") String q, @RequestParam Optional<String> kind, @RequestParam Optional<UUID> id,
            @RequestParam Optional<UUID> before, Actor auditor, Locale locale, Model model) {
        if (!auditor.holds(Role.AUDITOR)) {
            throw new NotFound();
        }
        if (!kind.orElse("account").matches("[a-z][a-z-]{0,39}")) {
            throw new BadInput("kind", "ui.error.choice");
        }
        var found = id.isPresent() ? List.of(trail.named(kind.orElse("account"), id.get())) : q.isBlank() ? List.<Found>of() : trail.find(q.strip());
        model.addAttribute("page", found.size() == 1 ? page(q, found.getFirst(), before, auditor, uis.of(locale)) : new AuditPage(q, found, null, List.of(), null));
        return "platform/audit/trail";
    }

    private AuditPage page(String q, Found chosen, Optional<UUID> before, Actor auditor, Ui ui) {
        var lines = trail.page(chosen.id(), before.orElse(null), ui);
        audit.saw(auditor, new Subject(chosen.kind(), chosen.id()), LOOK);
        return new AuditPage(q, List.of(chosen), chosen, lines, lines.size() == Trail.PAGE ? lines.getLast().id() : null);
    }
}
