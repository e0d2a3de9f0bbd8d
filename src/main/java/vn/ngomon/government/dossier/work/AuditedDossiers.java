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
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.desk.CaseTimeline;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Ui;

/** Lets an auditor ask for a dossier by what is printed on its slip, and read what was done in the words of its process. */
@Component
class AuditedDossiers implements AuditGuide {

    private static final Set<String> LOOKS = Set.of("dossier.page", "dossier.file", "dossier.slip", "dossier.register", "dossier.api", "dossier.journal",
            "dossier.reading", "dossier.picture", "dossier.scan", "dossier.template");

    private final Dossiers dossiers;
    private final CaseTimeline timeline;

    AuditedDossiers(Dossiers dossiers, CaseTimeline timeline) {
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    @Override
    public List<Subject> find(String words) {
        return dossiers.findByName(words).map(dossier -> new Subject("dossier", dossier.id())).stream().toList();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return dossiers.find(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Dossier::id, dossier -> Optional.ofNullable(dossier.code()).orElse(dossier.lookup())));
    }

    @Override
    public Map<UUID, String> deeds(List<Entry> entries, Ui ui) {
        return timeline.deeds("dossier", entries, ui);
    }

    @Override
    public Optional<String> look(String what, Ui ui) {
        return LOOKS.contains(what) ? Optional.of(ui.t("dossier.seen." + what.substring("dossier.".length()))) : Optional.empty();
    }
}
