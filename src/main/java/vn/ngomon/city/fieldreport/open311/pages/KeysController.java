package vn.ngomon.city.fieldreport.open311.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.open311.Open311Properties;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.Keys;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** Keys by self-service: made, shown once, taken back. */
@Controller
@RequestMapping("/open311/keys")
class KeysController {

    private static final int MOST = 5;
    private static final int LONGEST_NAME = 100;
    private static final Duration LIFE = Duration.ofDays(365);

    private final Keys keys;
    private final Open311Properties settings;

    KeysController(Keys keys, Open311Properties settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return show(actor, Filled.EMPTY, null, model);
    }

    private String show(Actor actor, Filled form, @Nullable String fresh, Model model) {
        model.addAttribute("page", new KeysPage(keys.of(actor.accountId(), Open311Properties.SCOPE), fresh, form, MOST, settings.mostAnHour()));
        return "city/fieldreport/open311/keys";
    }

    @PostMapping
    String make(Actor actor, @RequestParam(required = false) @Nullable String name, @RequestParam(defaultValue = "false") boolean terms, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var typed = FormText.of(name);
        var form = new Filled(Map.of("name", typed), Map.of());
        form = typed.isEmpty() || typed.length() > LONGEST_NAME ? form.with("name", "open311.keys.wrong.name") : form;
        form = terms ? form : form.with("terms", "open311.keys.wrong.terms");
        form = form.ok() && keys.of(actor.accountId(), Open311Properties.SCOPE).size() >= MOST ? form.with("name", "open311.keys.wrong.most") : form;
        if (form.ok()) {
            var made = keys.make(actor.accountId(), typed, Open311Properties.SCOPE, LIFE);
            if (made.isPresent()) {
                return show(actor, Filled.EMPTY, made.get(), model);
            }
            form = form.with("name", "open311.keys.wrong.day");
        }
        response.setStatus(422);
        return show(actor, form, null, model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        if (keys.of(actor.accountId(), Open311Properties.SCOPE).stream().noneMatch(key -> key.id().equals(id)) || !keys.revoke(actor.accountId(), id)) {
            throw new NotFound();
        }
        Flash.good(redirect, "open311.keys.revoked");
        return "redirect:/open311/keys";
    }
}
