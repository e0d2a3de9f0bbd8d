package vn.ngomon.platform.print;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** A test sheet for the printers of a desk: letters, lay-out, QR and bar code before the first citizen comes. */
@Controller
class SpecimenController {

    private final Printer printer;
    private final UiFactory uis;
    private final InstantSource clock;

    SpecimenController(Printer printer, UiFactory uis, InstantSource clock) {
        this.printer = printer;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/admin/print/specimen.pdf")
    ResponseEntity<byte[]> show(Actor actor, Locale locale) {
        if (!actor.holds(Role.PROVINCE_ADMIN) && !actor.holds(Role.AGENCY_ADMIN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .body(printer.pdf("platform/print/specimen", specimen(uis.of(locale)), locale));
    }

    Specimen specimen(Ui ui) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Ui.ZONE);
        return new Specimen(
                new Letterhead(ui.t("print.specimen.superior"), ui.t("print.specimen.agency"), "0001/HDHS",
                        ui.t("print.specimen.place"), today),
                "H57.17-201208-0001",
                List.of(new Specimen.Paper(ui.t("print.specimen.paper1"), 1, 0, 1), new Specimen.Paper(ui.t("print.specimen.paper2"), 0, 1, 0)),
                now, now.plus(5, ChronoUnit.DAYS), Specimen.ALPHABET,
                List.of(new Signer(ui.t("print.specimen.submitter"), ui.t("print.signHere"), null),
                        new Signer(ui.t("print.specimen.receiver"), ui.t("print.signHere"), ui.t("print.specimen.name"))));
    }
}
