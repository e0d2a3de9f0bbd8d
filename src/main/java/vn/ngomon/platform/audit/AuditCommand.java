package vn.ngomon.platform.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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
    private final MessageSourceAccessor words;

    AuditCommand(JournalVerification journal, CaseVerification cases, AuditVerification audit, MessageSource words) {
        this.words = new MessageSourceAccessor(words);
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
            out.println(words.getMessage("audit.command.usage"));
            return 2;
        }
        JournalVerification.Result chains;
        try (var progress = new Progress(out, "audit.progress.entries", journal.count())) {
            chains = journal.verify(progress::step);
        }
        out.println(said("audit.command.journal", chains.entries(), chains.chains(), judged(chains.broken())));
        CaseVerification.Result replayed;
        try (var progress = new Progress(out, "audit.progress.cases", cases.count())) {
            replayed = cases.verify(progress::step);
        }
        out.println(said("audit.command.cases", replayed.cases(), judged(replayed.difference())));
        AuditVerification.Result seals;
        try (var progress = new Progress(out, "audit.progress.views", audit.count())) {
            seals = audit.verify(progress::step);
        }
        out.println(said("audit.command.seals", seals.views(), seals.seals(), seals.erased(), judged(seals.broken())));
        if (seals.unsealed() > 0) {
            out.println(said("audit.command.unsealed", seals.unsealed(), String.valueOf(seals.unsealedSince())));
        }
        return chains.broken().isEmpty() && replayed.difference().isEmpty() && seals.broken().isEmpty() ? 0 : 1;
    }

    private String judged(Optional<String> fault) {
        return fault.map(first -> said("audit.command.broken", first)).orElseGet(() -> words.getMessage("audit.command.whole"));
    }

    private String said(String key, Object... args) {
        return words.getMessage(key, args);
    }
}
