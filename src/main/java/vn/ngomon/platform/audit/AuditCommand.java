package vn.ngomon.platform.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.CaseVerification;
import vn.ngomon.platform.command.Command;
import vn.ngomon.platform.command.Progress;
import vn.ngomon.platform.journal.JournalVerification;

/** {@code ./ngomon audit verify}: every chain of hashes, every case rebuilt from its journal, every seal over who saw what. Names the first thing that does not fit. */
@Component
class AuditCommand implements Command {

    private final JournalVerification journal;
    private final CaseVerification cases;
    private final AuditVerification audit;

    AuditCommand(JournalVerification journal, CaseVerification cases, AuditVerification audit) {
        this.journal = journal;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        if (!args.equals(List.of("verify"))) {
            out.println("usage: ./ngomon audit verify");
            return 2;
        }
        var chains = journal.verify();
        out.println("journal: %,d entries in %,d chains, %s".formatted(chains.entries(), chains.chains(), said(chains.broken())));
        CaseVerification.Result replayed;
        try (var progress = new Progress(out, "cases", cases.count())) {
            replayed = cases.verify(progress::step);
        }
        out.println("cases: %,d rebuilt from the journal, %s".formatted(replayed.cases(), said(replayed.difference())));
        var seals = audit.verify();
        out.println("audit: %,d looks under %,d seals (%,d of erased people), %s".formatted(seals.views(), seals.seals(), seals.erased(), said(seals.broken())));
        if (seals.unsealed() > 0) {
            out.println("audit: %,d looks not sealed yet, the oldest of %s".formatted(seals.unsealed(), seals.unsealedSince()));
        }
        return chains.broken().isEmpty() && replayed.difference().isEmpty() && seals.broken().isEmpty() ? 0 : 1;
    }

    private static String said(Optional<String> fault) {
        return fault.map(first -> "BROKEN, first at " + first).orElse("whole");
    }
}
