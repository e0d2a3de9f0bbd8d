package vn.ngomon.government.dossier.drafts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.FormCheck;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.form.Group;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.ui.NotFound;

/** Begins, opens and submits drafts. */
@Service
public class DraftWork {

    /** Fields of the shipped forms that name the one whose matter it is, where that is not the applicant. */
    private static final List<String> OWNER_NAMES = List.of("ownerName", "enterpriseName");

    private final Drafts drafts;
    private final Shelf shelf;
    private final Procedures procedures;
    private final FormCheck formCheck;
    private final Forms forms;
    private final Competence competence;
    private final Directory directory;
    private final Identity identity;
    private final Particulars particulars;
    private final Filing filing;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DraftWork(Drafts drafts, Shelf shelf, Procedures procedures, FormCheck formCheck, Forms forms, Competence competence, Directory directory,
            Identity identity, Particulars particulars, Filing filing, TransactionTemplate transaction, InstantSource clock) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.procedures = procedures;
        this.formCheck = formCheck;
        this.forms = forms;
        this.competence = competence;
        this.directory = directory;
        this.identity = identity;
        this.particulars = particulars;
        this.filing = filing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a submission ended: as the filing did, or the draft was gone because it had become a dossier already. */
    public sealed interface Submitted {

        record Now(Filed filed) implements Submitted {}

        record Before(UUID dossier) implements Submitted {}
    }

    /**
     * The procedure as it stands today, where it takes dossiers online.
     *
     * @throws NotOpenNow when the procedure takes no dossiers online now
     * @throws NotFound when there is no such procedure
     */
    public ProcedureVersion open(String code) {
        var version = procedures.find(code, directory.today()).orElseThrow(NotFound::new);
        if (!version.mayBeFiled() || version.content().onlineLevel() < 3
                || version.content().ways().stream().noneMatch(way -> way.channel() == Channel.ONLINE)) {
            throw new NotOpenNow(version);
        }
        return version;
    }

    public Draft begin(String code, Actor actor) {
        var version = open(code);
        var onlyCase = version.content().cases().size() == 1 ? version.content().cases().getFirst().key() : "";
        var now = clock.instant();
        var draft = new Draft(Ids.next(), actor.accountId(), code, version.id(), onlyCase, null, JsonNodeFactory.instance.objectNode(), now, now);
        var known = formCheck.form(version.content()).map(form -> particulars.known(draft, form, actor)).orElse(draft);
        drafts.add(known);
        return known;
    }

    /**
     * @throws FiledAlready when it has become a dossier
     * @throws NotFound when there is none, or it is somebody else's
     */
    public OpenDraft get(UUID id, Actor actor) {
        return drafts.find(id, actor.accountId()).map(this::open)
                .orElseThrow(() -> drafts.dossierOf(id, actor.accountId()).<RuntimeException>map(FiledAlready::new).orElseGet(NotFound::new));
    }

    /** As it would be, unsaved. */
    public OpenDraft seen(Draft draft) {
        return open(draft);
    }

    private OpenDraft open(Draft draft) {
        var version = open(draft.procedureCode());
        var form = formCheck.form(version.content());
        var today = directory.today();
        var agency = competence.agencyFor(version.content(), draft.procedureCase(), draft.areaCode(), today);
        return new OpenDraft(draft, version, form.orElse(null), formCheck.declared(version.content()),
                form.map(one -> forms.steps(one, draft.formValue())).orElse(List.<Group>of()), agency, agency.flatMap(chosen -> elsewhere(version, draft, chosen)), competence.dependsOnAddress(version.content(), today));
    }

    /** One of several places is enough, such as where one of the parents lives; before any is declared where the applicant lives must do. */
    private Optional<OpenDraft.Elsewhere> elsewhere(ProcedureVersion version, Draft draft, Agency chosen) {
        var places = version.content().handling().places();
        var declared = places.stream().flatMap(field -> text(draft.formValue(), field).stream()).toList();
        var areas = declared.isEmpty() && !places.isEmpty() ? text(draft.formValue(), "applicantArea").stream().toList() : declared;
        var led = areas.stream().flatMap(area -> competence.agencyFor(version.content(), draft.procedureCase(), area, directory.today())
                .map(agency -> new OpenDraft.Elsewhere(area, agency)).stream()).toList();
        return led.stream().anyMatch(one -> one.agency().id().equals(chosen.id())) ? Optional.empty() : led.stream().findFirst();
    }

    public void save(Draft draft) {
        drafts.save(draft);
    }

    public void forget(UUID id, Actor actor) {
        drafts.delete(id, actor.accountId());
    }

    public Optional<UUID> dossierOf(UUID draft, Actor actor) {
        return drafts.dossierOf(draft, actor.accountId());
    }

    /** What still stands in the way of submitting. */
    public List<Filed.Problem> problems(OpenDraft open, Actor actor) {
        return filing.check(submission(open, actor));
    }

    /**
     * Files it; the draft's row is locked first and gone afterwards, so that pressing twice makes one dossier. What is declared is printed
     * before, and anew where somebody changed the draft meanwhile.
     */
    public Submitted submit(UUID id, Actor actor) {
        var draft = drafts.find(id, actor.accountId());
        if (draft.isEmpty()) {
            return before(id, actor);
        }
        var files = shelf.files(Shelf.Of.DRAFT, id);
        var open = open(draft.get());
        if (open.needsCase() || open.agency().isEmpty()) {
            return new Submitted.Now(new Filed.NoAgency());
        }
        var prepared = filing.prepare(submission(open, actor), actor);
        var submitted = transaction.<Optional<Submitted>>execute(status -> {
            var locked = drafts.lock(id, actor.accountId());
            if (locked.isEmpty()) {
                return Optional.of(before(id, actor));
            }
            return locked.equals(draft) && shelf.files(Shelf.Of.DRAFT, id).equals(files)
                    ? Optional.of(new Submitted.Now(filing.file(prepared, actor, (done, batch) -> drafts.becomes(draft.get(), done.id(), batch))))
                    : Optional.empty();
        });
        return submitted.orElseGet(() -> submit(id, actor));
    }

    private Submitted before(UUID id, Actor actor) {
        return new Submitted.Before(drafts.dossierOf(id, actor.accountId()).orElseThrow(NotFound::new));
    }

    private Submission submission(OpenDraft open, Actor actor) {
        var value = open.draft().formValue();
        var known = open.uploads().stream().map(paper -> paper.key()).collect(java.util.stream.Collectors.toSet());
        var handed = shelf.files(Shelf.Of.DRAFT, open.draft().id()).entrySet().stream().filter(entry -> known.contains(entry.getKey()))
                .map(entry -> new Submission.Handed(entry.getKey(), Paper.Presented.SCANNED, 1, entry.getValue())).toList();
        var applicant = applicant(open, actor);
        return new Submission(open.version().code(), open.draft().procedureCase(), Dossier.Channel.ONLINE, applicant, owner(value, applicant), value, handed,
                returnBy(value), open.agency().map(agency -> agency.id()).orElse(null), null);
    }

    private Applicant applicant(OpenDraft open, Actor actor) {
        var value = open.draft().formValue();
        var account = identity.find(actor.accountId());
        var business = open.form() == null && account.filter(one -> one.kind() == Account.Kind.BUSINESS).isPresent();
        var number = text(value, "applicantIdentity").or(() -> identity.verifiedNumber(actor.accountId())).orElse(null);
        var kind = business || number != null && !Set.of(9, 12).contains(number.length()) ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON;
        return new Applicant(actor.accountId(), kind, text(value, "applicantName").orElse(actor.name()), number,
                text(value, "applicantPhone").or(() -> account.map(Account::phone)).orElse(null),
                text(value, "applicantMail").or(() -> account.map(Account::email)).orElse(null),
                text(value, "applicantStreet").orElse(null), text(value, "applicantArea").orElse(open.draft().areaCode()));
    }

    private static Owner owner(ObjectNode value, Applicant applicant) {
        return OWNER_NAMES.stream().flatMap(field -> text(value, field).stream()).findFirst()
                .map(name -> new Owner(name, text(value, "taxCode").orElse(null)))
                .orElseGet(() -> new Owner(applicant.name(), applicant.number()));
    }

    private static Dossier.ReturnBy returnBy(ObjectNode value) {
        return text(value, "returnBy").map(way -> switch (way) {
            case "POST" -> Dossier.ReturnBy.POST;
            case "ONLINE" -> Dossier.ReturnBy.ONLINE;
            default -> Dossier.ReturnBy.DESK;
        }).orElse(Dossier.ReturnBy.DESK);
    }

    private static Optional<String> text(ObjectNode value, String field) {
        return Optional.of(value.path(field)).filter(node -> node.isString()).map(node -> node.asString().strip()).filter(text -> !text.isEmpty());
    }
}
