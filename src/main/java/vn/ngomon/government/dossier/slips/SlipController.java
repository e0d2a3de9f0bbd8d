package vn.ngomon.government.dossier.slips;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.print.Printer;
import vn.ngomon.platform.ui.NotFound;

/** Printed forms as PDF for the printer and as a plain page to be read; and the desk's own register. */
@Controller
class SlipController {

    private final Casework casework;
    private final Dossiers dossiers;
    private final SlipPages pages;
    private final RegisterPages register;
    private final Printer printer;
    private final Audit audit;

    SlipController(Casework casework, Dossiers dossiers, SlipPages pages, RegisterPages register, Printer printer, Audit audit) {
        this.casework = casework;
        this.dossiers = dossiers;
        this.pages = pages;
        this.register = register;
        this.printer = printer;
        this.audit = audit;
    }

    @GetMapping("/desk/dossiers/{id}/slips/{form}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable String form, HttpServletRequest request, Actor actor) {
        var slip = SlipForm.find(form).orElseThrow(NotFound::new);
        return pdf(printer.pdf("government/dossier/print/" + slip.slug(), pages.page(seen(id, actor), slip, site(request)), SlipPages.VIETNAMESE), "mau-" + form);
    }

    @GetMapping("/desk/dossiers/{id}/slips/{form}")
    ResponseEntity<String> html(@PathVariable UUID id, @PathVariable String form, HttpServletRequest request, Actor actor) {
        var slip = SlipForm.find(form).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(printer.html("government/dossier/print/" + slip.slug(), pages.page(seen(id, actor), slip, site(request)), SlipPages.VIETNAMESE));
    }

    /** Form 06 of Circular 01/2018, form 07 of Circular 03/2025: what the actor's desk received in a period. */
    @GetMapping("/desk/register.pdf")
    ResponseEntity<byte[]> register(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to, Actor actor) {
        return pdf(printer.pdf("government/dossier/print/register", seen(actor, from, to), SlipPages.VIETNAMESE), "so-theo-doi");
    }

    @GetMapping("/desk/register")
    String register(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to, Actor actor, Model model) {
        model.addAttribute("page", seen(actor, from, to));
        return "government/dossier/intake/register";
    }

    /** What a scanner types: the code of a slip, or the whole address of its QR code. */
    @GetMapping("/desk/dossiers")
    String scanned(@RequestParam String code, Actor actor) {
        var name = code.strip().replaceFirst("^.*[?&]code=", "").replaceFirst("&.*$", "").toUpperCase(java.util.Locale.ROOT);
        var dossier = dossiers.findByName(name).filter(found -> casework.find(found.id(), actor).isPresent()).orElseThrow(NotFound::new);
        return "redirect:/desk/dossiers/" + dossier.id();
    }

    private CaseFile seen(UUID id, Actor actor) {
        var file = casework.find(id, actor).filter(found -> found.kind().equals("dossier")).orElseThrow(NotFound::new);
        audit.saw(actor, new Subject("dossier", id), "dossier.slip");
        return file;
    }

    private RegisterPage seen(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        var page = register.page(actor, from, to);
        audit.saw(actor, new Subject("agency", page.agency()), "dossier.register");
        return page;
    }

    private static String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".pdf").build().toString()).body(bytes);
    }
}
