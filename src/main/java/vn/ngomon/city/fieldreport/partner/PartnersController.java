package vn.ngomon.city.fieldreport.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.centre.Keepers;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Term;

/** The partners' systems, kept by who heads or leads the operations centre. */
@Controller
@RequestMapping("/desk/reports/partners")
class PartnersController {

    private final Partners partners;
    private final PartnerDesk desk;
    private final Forwardings forwardings;
    private final Reports reports;
    private final Categories categories;
    private final Keepers keepers;
    private final MessageSource messages;

    PartnersController(Partners partners, PartnerDesk desk, Forwardings forwardings, Reports reports, Categories categories, Keepers keepers, MessageSource messages) {
        this.partners = partners;
        this.desk = desk;
        this.forwardings = forwardings;
        this.reports = reports;
        this.categories = categories;
        this.keepers = keepers;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        keepers.head(actor);
        model.addAttribute("page", new PartnersPage(partners.all().stream()
                .map(partner -> new PartnersPage.Row(partner.id(), partner.name(), partner.endpoint(), partner.services().size(), partner.isOpen())).toList()));
        return "city/fieldreport/partner/list";
    }

    @GetMapping("/new")
    String fresh(Actor actor, Locale locale, Model model) {
        keepers.head(actor);
        return form(Optional.empty(), PartnerForm.EMPTY, Map.of(), null, locale, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before, Actor actor, Locale locale, Model model) {
        keepers.head(actor);
        var partner = partners.find(id).orElseThrow(NotFound::new);
        return form(Optional.of(partner), PartnerForm.of(partner), Map.of(), before, locale, model);
    }

    @PostMapping
    String add(PartnerForm form, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        keepers.head(actor);
        return save(Optional.empty(), form, actor, locale, model, response, redirect);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, PartnerForm form, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        keepers.head(actor);
        return save(Optional.of(partners.find(id).orElseThrow(NotFound::new)), form, actor, locale, model, response, redirect);
    }

    private String save(Optional<Partner> before, PartnerForm form, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        switch (desk.save(before, form, actor)) {
            case PartnerDesk.Saving.Done(var id) -> {
                Flash.good(redirect, "open311.partner.saved");
                return "redirect:/desk/reports/partners/" + id;
            }
            case PartnerDesk.Saving.Wrong(var errors) -> {
                response.setStatus(422);
                var words = new HashMap<String, String>();
                errors.forEach((field, text) -> words.put(field, messages.getMessage(text.key(), new Object[] {text.words()}, locale)));
                return form(before, form, words, null, locale, model);
            }
        }
    }

    @PostMapping("/{id}/forwardings/{forwarding}/retry")
    String retry(@PathVariable UUID id, @PathVariable UUID forwarding, Actor actor) {
        keepers.head(actor);
        if (!forwardings.again(id, forwarding)) {
            throw new NotFound();
        }
        return "redirect:/desk/reports/partners/" + id;
    }

    private String form(Optional<Partner> partner, PartnerForm form, Map<String, String> errors, @Nullable UUID before, Locale locale, Model model) {
        var sent = partner.map(known -> forwardings.of(known.id(), before)).orElse(List.of());
        var codes = reports.find(sent.stream().map(Forwarding::reportId).toList()).stream().collect(Collectors.toMap(FieldReport::id, FieldReport::code));
        var offered = categories.groups().stream().flatMap(group -> categories.of(group.code()).stream()).map(one -> new Term(one.code(), one.name(locale))).toList();
        model.addAttribute("page", new PartnerPage(partner.map(Partner::id).orElse(null), form, partner.filter(known -> known.key() != null).isPresent(), errors, offered, sent, codes,
                sent.size() == Forwardings.PAGE ? sent.getLast().id() : null));
        return "city/fieldreport/partner/show";
    }
}
