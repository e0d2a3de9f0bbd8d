package vn.ngomon.government.dossier.tracking;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ExplanationLine;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** A dossier's case in words for people outside. */
@Component
class CaseView {

    private final CaseFiles cases;
    private final Directory directory;
    private final UiFactory uis;

    CaseView(CaseFiles cases, Directory directory, UiFactory uis) {
        this.cases = cases;
        this.directory = directory;
        this.uis = uis;
    }

    CaseFile file(Dossier dossier) {
        return cases.find(dossier.id()).orElseThrow(NotFound::new);
    }

    Stages stages(Dossier dossier, CaseFile file) {
        return Stages.of(file, dossier.receivedAt() != null);
    }

    /** What a leader is about to decide is not told before it is decided: a refusal proposed is none yet. */
    String step(CaseFile file, Locale locale) {
        var step = cases.step(file);
        if (step.phase() == Phase.WORKING && step.role() == Role.LEADER) {
            return uis.of(locale).t("dossier-tracking.state.working");
        }
        var title = step.title();
        return title.getOrDefault(locale.getLanguage(), title.getOrDefault("vi", file.step()));
    }

    /** Which section and agency has it in hand; only the agency where no section is known, empty when it waits for the applicant or has ended. */
    String holder(CaseFile file, Locale locale) {
        Step step = cases.step(file);
        if (step.role() == null) {
            return "";
        }
        var agency = directory.getAgency(file.agencyAt(step.at()));
        return directory.unitWithRole(agency.id(), step.role(), step.specialty()).map(unit -> unit.name(locale) + ", ").orElse("") + agency.name(locale);
    }

    String agency(Dossier dossier, Locale locale) {
        return directory.getAgency(dossier.agencyId()).name(locale);
    }

    boolean may(CaseFile file, Actor applicant, String action) {
        return cases.actions(file, applicant, Capacity.APPLICANT).stream().anyMatch(one -> one.action().equals(action));
    }

    List<ExplanationLine> explain(CaseFile file) {
        return cases.explain(file);
    }

    List<Clock.Promise> promises(CaseFile file) {
        return cases.promises(file);
    }
}
