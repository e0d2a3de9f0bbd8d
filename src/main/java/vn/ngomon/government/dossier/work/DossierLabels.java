package vn.ngomon.government.dossier.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.desk.TaskLabels;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Seat;

/** Tells the inbox whose dossier a task is about. */
@Component
class DossierLabels implements TaskLabels {

    private final Dossiers dossiers;
    private final Procedures procedures;

    DossierLabels(Dossiers dossiers, Procedures procedures) {
        this.dossiers = dossiers;
        this.procedures = procedures;
    }

    @Override
    public String caseKind() {
        return "dossier";
    }

    @Override
    public String textKey() {
        return "work.kind";
    }

    @Override
    public String href(UUID caseId) {
        return "/desk/dossiers/" + caseId;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> cases) {
        return dossiers.find(List.copyOf(cases)).stream().collect(Collectors.toMap(Dossier::id,
                dossier -> new Label(dossier.name(), dossier.applicant().name(), about(dossier))));
    }

    private Map<String, String> about(Dossier dossier) {
        var english = procedures.version(dossier.procedureVersionId()).content().name().en();
        return english == null ? Map.of() : Map.of("en", english);
    }

    @Override
    public Optional<UUID> named(String name) {
        return dossiers.findByName(name).map(Dossier::id);
    }

    @Override
    public Set<UUID> find(String text, Actor officer) {
        return dossiers.openOf(text, officer.seats().stream().map(Seat::agencyId).collect(Collectors.toSet()), officer.accountId());
    }
}
