package vn.ngomon.government.dossier.slips;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.ClockEntry;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Ending;

/** Which printed forms a dossier has by now, under the circular it was received under. */
@Component
public class SlipLinks {

    private final CaseFiles cases;
    private final Requests requests;
    private final InstantSource clock;

    SlipLinks(CaseFiles cases, Requests requests, InstantSource clock) {
        this.cases = cases;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param textKey its name under the circular */
    public record Slip(String href, String textKey) {}

    public List<Slip> of(CaseFile file, Dossier dossier, ProcedureContent content) {
        var circular = PrintedForms.of(content, dossier.receivedAt(), clock.instant());
        return forms(file, dossier, content).stream().map(form -> new Slip("/desk/dossiers/" + dossier.id() + "/slips/" + form.slug() + ".pdf", form.textKey(circular))).toList();
    }

    /** What there is by now; a form of something that has not happened does not exist. */
    List<SlipForm> forms(CaseFile file, Dossier dossier, ProcedureContent content) {
        var circular = PrintedForms.of(content, dossier.receivedAt(), clock.instant());
        var forms = new ArrayList<SlipForm>();
        if (dossier.code() != null) {
            forms.add(SlipForm.RECEIPT);
        }
        if (!requests.of(dossier.id()).isEmpty()) {
            forms.add(SlipForm.SUPPLEMENT);
        }
        if (file.ending() == Ending.REFUSED || file.step().equals("refusal-returning")) {
            forms.add(SlipForm.REFUSAL);
        }
        if (cases.promises(file).stream().anyMatch(promise -> promise.reason() instanceof ClockEntry.Rescheduled)) {
            forms.add(SlipForm.APOLOGY);
        }
        if (file.ending() == Ending.STOPPED && SlipForm.isOf2025(circular)) {
            forms.add(SlipForm.STOP);
        }
        if (dossier.code() != null) {
            forms.add(SlipForm.CONTROL);
        }
        return forms;
    }
}
