package vn.ngomon.government.dossier.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.NotFound;

/** Who sees which dossier: officers of its agencies, and those whose it is. For everybody else it does not exist. */
@Component
class Sight {

    private final Dossiers dossiers;
    private final Papers papers;
    private final Requests requests;
    private final Results results;
    private final CaseFiles cases;
    private final Identity identity;
    private final Audit audit;

    Sight(Dossiers dossiers, Papers papers, Requests requests, Results results, CaseFiles cases, Identity identity, Audit audit) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.requests = requests;
        this.results = results;
        this.cases = cases;
        this.identity = identity;
        this.audit = audit;
    }

    /** A dossier in sight, and in what capacity. */
    record Seen(CaseFile file, Capacity capacity) {}

    Seen get(UUID id, Actor actor) {
        return cases.find(id, actor).map(file -> new Seen(file, Capacity.OFFICER))
                .or(() -> own(id, actor).flatMap(dossier -> cases.find(id)).map(file -> new Seen(file, Capacity.APPLICANT))).orElseThrow(NotFound::new);
    }

    /** The actor's own: filed from this account, or filed elsewhere under a number the account is verified for. */
    Optional<Dossier> own(UUID id, Actor actor) {
        return dossiers.find(id).filter(dossier -> actor.accountId().equals(dossier.applicant().account()) || isOwner(dossier, actor));
    }

    private boolean isOwner(Dossier dossier, Actor actor) {
        var numbers = numbers(actor);
        return dossier.applicant().number() != null && numbers.contains(dossier.applicant().number())
                || dossier.owner().number() != null && numbers.contains(dossier.owner().number());
    }

    private Set<String> numbers(Actor actor) {
        return identity.verifiedNumbers(actor.accountId());
    }

    /** A file that belongs to the dossier: every one for its officers; for those whose it is their papers and the signed result once it was handed over. */
    UUID file(UUID id, UUID file, Actor actor) {
        var seen = get(id, actor);
        var officer = seen.capacity() == Capacity.OFFICER;
        var mine = papers.has(id, file) || results.of(id).stream().filter(version -> officer || seen.file().ending() == Ending.COMPLETED && version.isSigned())
                .anyMatch(version -> file.equals(version.signedFileId()) || officer && file.equals(version.fileId()));
        if (!mine) {
            throw new NotFound();
        }
        note(seen, actor, "dossier.file");
        return file;
    }

    List<Dossier> ownBefore(Actor actor, UUID before, int limit) {
        return dossiers.of(actor.accountId(), numbers(actor), before, limit);
    }

    Map<UUID, CaseFile> files(List<Dossier> own) {
        return cases.find(own.stream().map(Dossier::id).toList()).stream().collect(Collectors.toMap(CaseFile::id, file -> file));
    }

    /** An officer's look is accounted for; a person's at what is their own is nobody's business. */
    void note(Seen seen, Actor actor, String what) {
        if (seen.capacity() == Capacity.OFFICER) {
            audit.saw(actor, new Subject("dossier", seen.file().id()), what);
        }
    }

    /** Officials read the step, those whose it is the public stage. */
    StateJson state(CaseFile file, Capacity capacity) {
        return capacity == Capacity.OFFICER ? StateJson.of(file)
                : StateJson.outside(file, dossiers.find(file.id()).filter(dossier -> dossier.receivedAt() != null).isPresent());
    }

    DossierJson show(Seen seen, Actor actor, String language) {
        var file = seen.file();
        var dossier = dossiers.find(file.id()).orElseThrow(NotFound::new);
        note(seen, actor, "dossier.api");
        var officer = seen.capacity() == Capacity.OFFICER;
        return new DossierJson(officer ? StateJson.of(file) : StateJson.outside(file, dossier.receivedAt() != null), dossier.lookup(), dossier.procedureCode(), dossier.procedureCase(), dossier.procedureVersionId(),
                dossier.channel(), dossier.agencyId(), dossier.frontAgencyId(), dossier.parentId(), dossier.applicant(), dossier.owner(), dossier.formValue(),
                dossier.returnBy(), dossier.submittedAt(), dossier.receivedAt(), dossier.enteredLate(), dossier.simulated(),
                cases.promises(file).stream().map(DossierJson.Promised::of).toList(), papers.of(file.id()),
                requests.of(file.id()).stream().map(DossierJson.Asked::of).toList(),
                results.of(file.id()).stream().filter(version -> officer || file.readyAt() != null && version.isSigned()).map(DossierJson.Result::of).toList(),
                cases.children(file.id()).stream().map(child -> officer ? StateJson.of(child) : StateJson.outside(child, true)).toList(),
                cases.actions(file, actor, seen.capacity()).stream().map(transition -> new DossierJson.Action(transition.action(),
                        transition.title().getOrDefault(language, transition.action()), transition.reason().name())).toList());
    }
}
