package vn.ngomon.government.dossier.results;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;

/** Adds a version of the result together with its line in the journal, unless a colleague was faster. */
@Service
public class ResultActs {

    private final Casework casework;
    private final Drafting drafting;

    ResultActs(Casework casework, Drafting drafting) {
        this.casework = casework;
        this.drafting = drafting;
    }

    public sealed interface Added {

        record Done(ResultVersion version) implements Added {}

        record NotNow() implements Added {}

        record Stale(CaseFile file) implements Added {}
    }

    /** @param seen the version of the dossier the specialist had before them */
    @Transactional
    public Added add(UUID dossier, int seen, ResultVersion.Kind kind, UUID content, Actor by) {
        var file = casework.lock(dossier, by).orElseThrow(() -> new CaseNotFound(dossier));
        if (file.version() != seen) {
            return new Added.Stale(file);
        }
        return switch (drafting.add(dossier, kind, content, by)) {
            case Drafting.Act.Done(var version) -> {
                casework.note(dossier, by, "drafted", Map.of("version", version.version(), "kind", kind.name(), "file", content.toString()));
                yield new Added.Done(version);
            }
            case Drafting.Act.NotNow no -> new Added.NotNow();
            case Drafting.Act.WrongDay no -> new Added.NotNow();
        };
    }
}
