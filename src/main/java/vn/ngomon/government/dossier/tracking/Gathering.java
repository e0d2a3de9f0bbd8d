package vn.ngomon.government.dossier.tracking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.time.BusinessClock;

/**
 * What the program does by rule in an inter-agency procedure (liên thông): another agency's finished part goes back to the lead
 * dossier, and when all parts have ended their results are gathered. Refusals are left to people, dossiers of a history that is
 * still being simulated to the simulator.
 */
@Component
class Gathering implements JournalConsumer {

    private final Casework casework;
    private final CaseFiles cases;
    private final BusinessClock clock;

    Gathering(Casework casework, CaseFiles cases, BusinessClock clock) {
        this.casework = casework;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dossier.gathering";
    }

    @Override
    public Set<String> types() {
        return Set.of("dossier.issue", "dossier.return", "dossier.returnRefusal", "dossier.stop");
    }

    @Override
    public void read(List<Entry> entries) {
        for (var entry : entries) {
            cases.find(entry.subject().id()).filter(file -> !file.simulated() || !clock.isSimulatingHistory()).ifPresent(this::look);
        }
    }

    private void look(CaseFile file) {
        if (file.parentId() == null) {
            if (file.step().equals("coordination")) {
                gather(file.id());
            }
            return;
        }
        if (file.step().equals("returning")) {
            perform(file.id(), "return");
        }
        gather(file.parentId());
    }

    private void gather(UUID lead) {
        var waits = cases.find(lead).filter(file -> file.step().equals("coordination")).isPresent();
        if (waits && cases.children(lead).stream().allMatch(child -> child.ending() != null)) {
            perform(lead, "gatherResults");
        }
    }

    private void perform(UUID id, String action) {
        casework.perform(Move.of(id, action, Actor.SYSTEM).as(Capacity.SYSTEM));
    }
}
