package vn.ngomon.government.dossier.slips;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.print.Printer;
import vn.ngomon.platform.ui.NotFound;

/** Printed forms as PDF for the printer and as a plain page to be read; and the desk's own register. */
@Controller
class SlipController {

    private final SeenCases seen;
    private final SlipPages pages;
    private final RegisterPages register;
    private final Printer printer;
    private final Audit audit;

    SlipController(SeenCases seen, SlipPages pages, RegisterPages register, Printer printer, Audit audit) {
        this.seen = seen;
        this.pages = pages;
        this.register = register;
        this.printer = printer;
        this.audit = audit;
    }

    @GetMapping("/desk/dossiers/{id}/slips/{form}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable String form, Actor actor) {
        var slip = SlipForm.find(form).orElseThrow(NotFound::new);
        return pdf(printer.pdf("government/dossier/print/" + slip.slug(), page(id, slip, actor), SlipPages.VIETNAMESE), "mau-" + form);
    }

    @GetMapping("/desk/dossiers/{id}/slips/{form}")
    ResponseEntity<String> html(@PathVariable UUID id, @PathVariable String form, Actor actor) {
        var slip = SlipForm.find(form).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(printer.html("government/dossier/print/" + slip.slug(), page(id, slip, actor), SlipPages.VIETNAMESE));
    }

    /** Form 06 of Circular 01/2018, form 07 of Circular 03/2025: what the actor's desk received in a period. */
    @GetMapping("/desk/register.pdf")
    ResponseEntity<byte[]> register(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to, Actor actor) {
        return pdf(printer.pdf("government/dossier/print/register", seen(register.printed(actor, from, to), actor), SlipPages.VIETNAMESE), "so-theo-doi");
    }

    @GetMapping("/desk/register")
    String register(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to, @RequestParam Optional<String> after, Actor actor, Model model) {
        model.addAttribute("page", seen(register.page(actor, from, to, after), actor));
        return "government/dossier/intake/register";
    }

    private RegisterPage seen(RegisterPage page, Actor actor) {
        audit.saw(actor, new Subject("agency", page.agency()), "dossier.register");
        return page;
    }

    private SlipPage page(UUID id, SlipForm form, Actor actor) {
        return pages.find(seen.get(id, actor, "dossier.slip"), form).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".pdf").build().toString()).body(bytes);
    }
}
