package vn.ngomon.government.dossier.filing;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.drafts.FiledAlready;
import vn.ngomon.government.dossier.drafts.NotOpenNow;
import vn.ngomon.government.procedure.ProcedureHistory;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Flash;

/** Leads from a filing that is not open now to the procedure's own page and says since when; a draft is kept. From a draft that was filed to its dossier. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = NotOpenAdvice.class)
class NotOpenAdvice {

    private final Procedures procedures;

    NotOpenAdvice(Procedures procedures) {
        this.procedures = procedures;
    }

    @ExceptionHandler
    String elsewhere(NotOpenNow closed, RedirectAttributes redirect) {
        var version = closed.version();
        if (version.standing() == Standing.IN_FORCE) {
            Flash.warn(redirect, "dossier-filing.not-online");
        } else {
            Flash.warn(redirect, "dossier-filing.closed." + version.standing().name().toLowerCase(Locale.ROOT), Dates.day(since(version.code(), version.standing(), version.validFrom())));
        }
        return "redirect:/procedures/" + version.code();
    }

    @ExceptionHandler
    String filed(FiledAlready draft) {
        return "redirect:/my/dossiers/" + draft.dossier();
    }

    private LocalDate since(String code, Standing standing, LocalDate otherwise) {
        return procedures.history(code).changes().stream().filter(change -> change.standing() == standing).map(ProcedureHistory.Change::from)
                .findFirst().orElse(otherwise);
    }
}
