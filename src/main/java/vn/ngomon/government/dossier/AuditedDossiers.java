package vn.ngomon.government.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.journal.Subject;

/** Lets an auditor ask for a dossier by what is printed on its slip. */
@Component
class AuditedDossiers implements AuditGuide {

    private final Dossiers dossiers;

    AuditedDossiers(Dossiers dossiers) {
        this.dossiers = dossiers;
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
}
