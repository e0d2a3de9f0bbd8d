package vn.ngomon.government.dossier.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Lookup;
import vn.ngomon.government.dossier.Ways;
import vn.ngomon.government.dossier.lookup.LookupSecrets;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.process.Processes;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Opening;
import vn.ngomon.platform.casework.SupplementPolicy;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** Takes dossiers in: online, at the desk, by post. What it answers has arrived and can be followed at once. */
@Service
public class Filing {

    private final Procedures procedures;
    private final Processes processes;
    private final Competence competence;
    private final FormCheck forms;
    private final Declarations declarations;
    private final Files files;
    private final Dossiers dossiers;
    private final Papers papers;
    private final LookupSecrets secrets;
    private final Casework casework;
    private final InstantSource clock;

    Filing(Procedures procedures, Processes processes, Competence competence, FormCheck forms, Declarations declarations, Files files,
            Dossiers dossiers, Papers papers, LookupSecrets secrets, Casework casework, InstantSource clock) {
        this.procedures = procedures;
        this.processes = processes;
        this.competence = competence;
        this.forms = forms;
        this.declarations = declarations;
        this.files = files;
        this.dossiers = dossiers;
        this.papers = papers;
        this.secrets = secrets;
        this.casework = casework;
        this.clock = clock;
    }

    /** At once, for whom nothing is printed or who is in a transaction already. */
    public Filed file(Submission submission, Actor by, BiConsumer<Filed.Done, Batch> alongside) {
        return file(prepare(submission, by), by, alongside);
    }

    /**
     * Looks at it and prints what is declared. Before the transaction opens: printing takes long, and a connection would be held meanwhile.
     * Which version holds and who is competent is decided here: at the moment it was sent.
     */
    public Prepared prepare(Submission submission, Actor by) {
        var enteredAt = clock.instant();
        var late = submission.late();
        var at = late == null ? enteredAt : late.takenInAt();
        var version = procedures.find(submission.procedureCode(), LocalDate.ofInstant(at, BusinessClock.ZONE)).filter(ProcedureVersion::mayBeFiled);
        if (version.isEmpty()) {
            return new Prepared.Not(new Filed.NotOpen());
        }
        var stored = stored(submission);
        var problems = problems(version.get().content(), submission, stored);
        if (!problems.isEmpty()) {
            return new Prepared.Not(new Filed.Invalid(problems));
        }
        if (way(version.get().content(), submission).isEmpty()) {
            return new Prepared.Not(new Filed.NotOpen());
        }
        var route = competence.route(version.get().content(), submission, LocalDate.ofInstant(at, BusinessClock.ZONE));
        if (route.isEmpty()) {
            return new Prepared.Not(new Filed.NoAgency());
        }
        return ready(version.get(), submission, stored, route.get(), at, late == null ? null : new Dossiers.LateEntry(at, enteredAt, by.accountId(), late.reason()));
    }

    /** @param alongside further writes of the caller's in the same transaction, such as the answer kept for a repeated request */
    public Filed file(Prepared prepared, Actor by, BiConsumer<Filed.Done, Batch> alongside) {
        return switch (prepared) {
            case Prepared.Not(var why) -> why;
            case Prepared.Ready ready -> ready.late() == null ? open(ready, by, alongside)
                    : BusinessClock.stating(ready.late().takenInAt(), () -> open(ready, by, alongside.andThen((done, batch) ->
                            dossiers.enteredLate(done.id(), ready.late(), batch))));
        };
    }

    /** What is wrong with a submission before it is filed; empty when it would be taken, an agency given. */
    @Transactional(readOnly = true)
    public List<Filed.Problem> check(Submission submission) {
        return procedures.find(submission.procedureCode(), LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE))
                .map(version -> problems(version.content(), submission, stored(submission))).orElse(List.of());
    }

    private Map<UUID, StoredFile> stored(Submission submission) {
        return files.find(submission.papers().stream().flatMap(paper -> paper.files().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    private Prepared ready(ProcedureVersion version, Submission submission, Map<UUID, StoredFile> stored, Competence.Route route, Instant at,
            Dossiers.@Nullable LateEntry late) {
        var content = version.content();
        var form = forms.formOf(content);
        var id = Ids.next();
        var dossier = new Dossier(id, Lookup.next(at), version.id(), version.code(), submission.procedureCase(), submission.channel(),
                route.agency().id(), route.front().id(), null, submission.applicant(), submission.owner(), form.key(), form.version(), submission.formValue(),
                submission.returnBy(), at, null, null, late != null, BusinessClock.isSimulated());
        var declared = declarations.print(handed(content, submission), dossier, route.agency());
        var arrived = new HashMap<>(stored);
        declared.made().ifPresent(made -> arrived.put(made.file().id(), made.file()));
        var opening = new Opening(id, processes.definitionFor(version), content.name().vi(), route.agency().id(), route.front().id(),
                way(content, submission).orElseThrow().limit(), SupplementPolicy.valueOf(content.handling().supplement().name()), null,
                Map.of("procedure", version.code(), "channel", submission.channel().name()));
        return new Prepared.Ready(dossier, declared, opening, new Filed.Done(id, dossier.lookup(), secrets.of(id), arrived(declared.papers(), arrived)), late);
    }

    private Filed open(Prepared.Ready ready, Actor by, BiConsumer<Filed.Done, Batch> alongside) {
        casework.open(ready.opening(), by, batch -> {
            dossiers.insert(ready.dossier(), LookupSecrets.hash(ready.done().secret()), batch);
            ready.declared().made().ifPresent(made -> files.keep(made, batch));
            papers.insert(ready.dossier().id(), ready.declared().papers(), batch);
            alongside.accept(ready.done(), batch);
        });
        return ready.done();
    }

    private List<Filed.Problem> problems(ProcedureContent content, Submission submission, Map<UUID, StoredFile> stored) {
        var problems = new ArrayList<>(forms.problems(content, submission));
        problems.addAll(caseProblems(content, submission.procedureCase()));
        Optional.ofNullable(submission.late()).flatMap(this::wrongTime).ifPresent(key -> problems.add(new Filed.Problem("takenInAt", key, List.of())));
        problems.addAll(ApplicantCheck.problems(submission));
        var given = submission.papers().stream().collect(Collectors.toMap(Submission.Handed::code, paper -> paper, (a, b) -> a));
        var asked = content.papersFor(caseOrNull(submission));
        given.keySet().stream().filter(code -> asked.stream().noneMatch(paper -> paper.key().equals(code)))
                .forEach(code -> problems.add(new Filed.Problem("papers/" + code, "dossier.problem.paper-unknown", List.of(code))));
        if (submission.channel() == Dossier.Channel.ONLINE) {
            var declared = forms.declared(content);
            asked.stream().filter(Filing::mustBeUploaded).filter(paper -> !declared.contains(paper.key()))
                    .filter(paper -> !given.containsKey(paper.key()) || given.get(paper.key()).files().isEmpty())
                    .forEach(paper -> problems.add(new Filed.Problem("papers/" + paper.key(), "dossier.problem.paper-missing", List.of(paper.name().vi()))));
        }
        submission.papers().stream().filter(paper -> !stored.keySet().containsAll(paper.files()))
                .forEach(paper -> problems.add(new Filed.Problem("papers/" + paper.code(), "dossier.problem.file-unknown", List.of())));
        return problems;
    }

    /** The situation decides limit, fees and papers: without one that the procedure knows, none of them would be the applicant's. */
    private static List<Filed.Problem> caseProblems(ProcedureContent content, String chosen) {
        var known = content.cases().stream().map(ProcedureCase::key).toList();
        if (known.isEmpty() ? chosen.isEmpty() : known.contains(chosen)) {
            return List.of();
        }
        return List.of(new Filed.Problem("case", chosen.isEmpty() ? "dossier.problem.case-missing" : "dossier.problem.case-unknown", List.of(chosen)));
    }

    /** Why a stated time of an intake cannot be taken: it lies ahead, or nobody says why it comes late. */
    public Optional<String> wrongTime(Submission.Late late) {
        if (late.takenInAt().isAfter(clock.instant())) {
            return Optional.of("dossier.problem.late-future");
        }
        return late.reason().isBlank() ? Optional.of("dossier.problem.late-reason") : Optional.empty();
    }

    private static boolean mustBeUploaded(RequiredPaper paper) {
        return paper.required() && !paper.shown() && !paper.isAdvice();
    }

    /** Every paper the version asks for, with what was handed in for it. */
    private List<Paper> handed(ProcedureContent content, Submission submission) {
        var given = submission.papers().stream().collect(Collectors.toMap(Submission.Handed::code, paper -> paper, (a, b) -> a));
        var declared = submission.channel() == Dossier.Channel.ONLINE ? forms.declared(content) : Set.of();
        var list = new ArrayList<Paper>();
        for (var required : content.papersFor(caseOrNull(submission))) {
            if (required.isAdvice()) {
                continue;
            }
            var paper = given.get(required.key());
            var electronic = declared.contains(required.key()) && (paper == null || paper.files().isEmpty());
            if (paper != null || required.required() || electronic) {
                list.add(new Paper(Ids.next(), list.size(), required.key(), required.name().vi(),
                        electronic ? Paper.Presented.ELECTRONIC : presented(paper, required, submission.channel()),
                        paper == null ? Math.max(1, required.originals() + required.certified() + required.copies()) : paper.copies(), 0, null,
                        paper == null ? List.of() : paper.files()));
            }
        }
        return list;
    }

    /**
     * A paper that is only shown is seen at the desk; online nobody can ask for it, the officer sees it at the return. That a paper is the
     * electronic form says nobody but the program.
     */
    private static Paper.Presented presented(Submission.@Nullable Handed paper, RequiredPaper required, Dossier.Channel channel) {
        if (paper != null && paper.presented() == Paper.Presented.ELECTRONIC) {
            return paper.files().isEmpty() ? Paper.Presented.MISSING : Paper.Presented.SCANNED;
        }
        if (paper != null) {
            return paper.presented();
        }
        return required.shown() && channel == Dossier.Channel.ONLINE ? Paper.Presented.SCANNED : Paper.Presented.MISSING;
    }

    private static List<Filed.Arrived> arrived(List<Paper> handed, Map<UUID, StoredFile> stored) {
        return handed.stream().flatMap(paper -> paper.files().stream().map(stored::get)
                .map(file -> new Filed.Arrived(paper.name(), file.name(), file.size(), file.sha256()))).toList();
    }

    private static Optional<Way> way(ProcedureContent content, Submission submission) {
        return Ways.of(content, submission.procedureCase(), submission.channel());
    }

    private static @Nullable String caseOrNull(Submission submission) {
        return submission.procedureCase().isEmpty() ? null : submission.procedureCase();
    }
}
