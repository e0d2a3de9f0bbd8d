package vn.ngomon.government.dossier.actions;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Lateness;
import vn.ngomon.government.dossier.fees.FeeField;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Effect;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.ui.Term;

/** The forms of what an officer may do, read off the process definition: its effects and guards say what has to be asked. */
@Component
public class ActionForms {

    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final Fees fees;
    private final Lateness lateness;
    private final InstantSource clock;
    private final Requests requests;
    private final Results results;
    private final Payments payments;
    private final Directory directory;
    private final Identity identity;

    ActionForms(CaseFiles cases, ProcessDefinitions definitions, Fees fees, Lateness lateness, InstantSource clock, Requests requests, Results results, Payments payments,
            Directory directory, Identity identity) {
        this.cases = cases;
        this.definitions = definitions;
        this.fees = fees;
        this.lateness = lateness;
        this.clock = clock;
        this.requests = requests;
        this.results = results;
        this.payments = payments;
        this.directory = directory;
        this.identity = identity;
    }

    public List<ActionForm> of(CaseFile file, Dossier dossier, Actor actor, Locale locale) {
        return cases.actions(file, actor, Capacity.OFFICER).stream().map(transition -> form(transition, file, dossier, locale))
                .sorted(Comparator.comparing((ActionForm form) -> !form.main()).thenComparing(ActionForm::grave)).toList();
    }

    private ActionForm form(Transition transition, CaseFile file, Dossier dossier, Locale locale) {
        var next = definitions.get(file.definitionId()).step(transition.to(file.step()));
        var grave = next.ending() == Ending.REFUSED || next.ending() == Ending.WITHDRAWN || next.ending() == Ending.STOPPED
                || transition.action().equals("proposeRefusal");
        var stays = transition.leadsTo() == null;
        var reassigns = stays && transition.effects().isEmpty() && next.personal();
        return new ActionForm(transition.action(), transition.title().getOrDefault(locale.getLanguage(), transition.title().getOrDefault("vi", transition.action())),
                !grave && !stays && transition.reason() != Transition.Reason.REQUIRED, grave, transition.reason(),
                transition.effects().contains(new Effect.Reschedule()), has(transition, "requestFees") ? FeeField.of(fees.published(dossier)) : List.of(),
                has(transition, "requestFees") ? FeeField.exemptions(fees.published(dossier), locale) : "",
                has(transition, "askPapers"), asks(transition, "papersGiven") ? given(dossier.id()) : List.of(),
                next.personal() && !next.id().equals(file.step()) && !file.assignees().containsKey(next.id()) || reassigns ? assignees(file, next) : List.of(), reassigns,
                has(transition, "handOver"), asks(transition, "feesSettled") ? payments.dueFor(new Subject("dossier", dossier.id())) : 0,
                asks(transition, "resultSigned") && results.newest(dossier.id()).filter(ResultVersion::isSigned).isEmpty(),
                warning(transition, file, dossier));
    }

    static boolean has(Transition transition, String effect) {
        return transition.effects().stream().anyMatch(one -> one instanceof Effect.Feature(var name, var args) && name.equals(effect));
    }

    static boolean asks(Transition transition, String fact) {
        return transition.guards().stream().anyMatch(one -> one instanceof Guard.Fact(var name, var args) && name.equals(fact));
    }

    private String warning(Transition transition, CaseFile file, Dossier dossier) {
        return has(transition, "askPapers") && lateness.ofRequest(dossier, clock.instant()) ? "work.late.request"
                : transition.effects().contains(new Effect.Reschedule()) && lateness.ofApology(file, clock.instant()) ? "work.late.apology" : "";
    }

    private List<ActionForm.Given> given(UUID dossier) {
        return requests.open(dossier).map(request -> request.papers().stream().filter(asked -> asked.paper() != null)
                .map(asked -> new ActionForm.Given(asked.paper(), asked.name(), asked.remark())).toList()).orElse(List.of());
    }

    private List<Term> assignees(CaseFile file, Step step) {
        return step.role() == null ? List.of() : directory.officersWithRole(file.agencyAt(step.at()), step.role(), directory.today()).stream()
                .flatMap(officer -> identity.findByOfficer(officer.id()).stream().map(account -> new Term(account.id().toString(), name(officer)))).toList();
    }

    private static String name(Officer officer) {
        return officer.fullName();
    }
}
