package vn.ngomon.government.dossier.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Inspection;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Idempotency;
import vn.ngomon.platform.payment.PaymentMethod;

/**
 * Carries out an officer's action together with what belongs to it (money taken, number and signed file, papers brought): all
 * of it or nothing.
 */
@Service
public class DeskActs {

    public static final String WRONG_DAY = "dossier.problem.dated";

    private final Casework casework;
    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final Papers papers;
    private final Inspection inspection;
    private final Drafting drafting;
    private final Fees fees;
    private final Identity identity;
    private final Calendars calendars;
    private final Files files;
    private final Idempotency kept;
    private final TrueTime time;
    private final TransactionTemplate transaction;

    DeskActs(Casework casework, CaseFiles cases, ProcessDefinitions definitions, Papers papers, Inspection inspection, Drafting drafting, Fees fees, Identity identity,
            Calendars calendars, Files files, Idempotency kept, TrueTime time, TransactionTemplate transaction) {
        this.casework = casework;
        this.cases = cases;
        this.definitions = definitions;
        this.papers = papers;
        this.inspection = inspection;
        this.drafting = drafting;
        this.fees = fees;
        this.identity = identity;
        this.calendars = calendars;
        this.files = files;
        this.kept = kept;
        this.time = time;
        this.transaction = transaction;
    }

    /** What is kept of an act under its form's key: enough to answer the same form again. */
    private record Kept(UUID entry) {}

    /**
     * A form sent twice is one act: its key is kept in the act's own transaction, and a double click gets the first one's answer.
     *
     * @throws CaseNotFound also when the actor may not know of the dossier
     */
    public Outcome act(UUID id, String action, int seen, ActInput input, Actor actor) {
        return transaction.execute(status -> {
            var file = casework.lock(id, actor).orElseThrow(() -> new CaseNotFound(id));
            var outcome = once(file, action, seen, input, actor);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome once(CaseFile file, String action, int seen, ActInput input, Actor actor) {
        var key = input.text("key");
        var print = key.isEmpty() ? new byte[0] : Idempotency.fingerprint("POST", file.id() + "/" + action, input.content(upload -> files.get(upload).sha256()));
        try {
            var before = key.isEmpty() ? Optional.<Kept>empty() : kept.find(actor.accountId(), key, print, Kept.class);
            if (before.isPresent()) {
                return new Outcome.Done(file, before.get().entry());
            }
        } catch (Idempotency.KeyReused e) {
            return new Outcome.Refused("work.refused.key-reused", List.of());
        }
        if (file.version() != seen) {
            return new Outcome.Stale(file);
        }
        return prepared(file, action, input, actor).<Outcome>map(refused -> refused)
                .orElseGet(() -> time.of(file.id(), action, () -> casework.perform(move(file, action, seen, input, actor), (done, batch) -> {
                    if (!key.isEmpty()) {
                        kept.keep(actor.accountId(), key, print, new Kept(done.entry()), batch);
                    }
                })));
    }

    /** Does what the action needs first, in the same transaction; what is missing refuses it. */
    private Optional<Outcome.Refused> prepared(CaseFile file, String action, ActInput input, Actor actor) {
        var found = cases.actions(file, actor, Capacity.OFFICER).stream().filter(one -> one.action().equals(action)).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var transition = found.get();
        if (ActionForms.asks(transition, "resultSigned") && !input.text("number").isEmpty()) {
            var unsigned = sign(file, input, actor);
            if (unsigned.isPresent()) {
                return unsigned;
            }
        }
        if (ActionForms.asks(transition, "papersGiven")) {
            inspection.receive(file.id(), input.findings(papers.of(file.id()).stream().map(Paper::id).toList()), actor);
        }
        if (ActionForms.has(transition, "askPapers") && input.asked(papers.of(file.id())).isEmpty()) {
            return refused("nothing-ticked");
        }
        if (ActionForms.asks(transition, "feesSettled") && !input.text("method").isEmpty()) {
            var unpaid = pay(file, input, actor);
            if (unpaid.isPresent()) {
                return unpaid;
            }
        }
        return assignee(file, transition, input);
    }

    private Optional<Outcome.Refused> sign(CaseFile file, ActInput input, Actor actor) {
        var dated = input.date("dated");
        var signed = input.upload("signed");
        if (dated.isEmpty() || signed.isEmpty()) {
            return refused("signing-incomplete");
        }
        return switch (drafting.sign(file.id(), input.text("number"), dated.get(), signed.get(), actor)) {
            case Drafting.Act.Done done -> Optional.empty();
            case Drafting.Act.NotNow no -> refused("not-approved");
            case Drafting.Act.WrongDay(var approved, var today) -> Optional.of(new Outcome.Refused(WRONG_DAY, List.of(approved, today)));
        };
    }

    /** Only an officer who holds the next step's role may be given it. */
    private Optional<Outcome.Refused> assignee(CaseFile file, Transition transition, ActInput input) {
        var step = definitions.get(file.definitionId()).step(transition.to(file.step()));
        var named = input.id("assignee");
        var fits = named.isEmpty() || step.role() != null
                && identity.actor(named.get()).flatMap(officer -> officer.seat(file.agencyAt(step.at()), step.role())).isPresent();
        return fits ? Optional.empty() : refused("assignee");
    }

    private Optional<Outcome.Refused> pay(CaseFile file, ActInput input, Actor actor) {
        return fees.settle(file.id(), actor, input.text("method").equals("TRANSFER") ? PaymentMethod.TRANSFER : PaymentMethod.CASH);
    }

    /** Does something beside the dossier's steps on the version the officer had before them; empty when a colleague was faster. */
    public <T> Optional<T> asSeen(UUID id, int seen, Actor actor, Supplier<T> act) {
        return transaction.execute(status -> casework.lock(id, actor).orElseThrow(() -> new CaseNotFound(id)).version() == seen ? Optional.of(act.get()) : Optional.empty());
    }

    private Move move(CaseFile file, String action, int seen, ActInput input, Actor actor) {
        var move = Move.of(file.id(), action, actor).seen(seen).because(input.text("reason"));
        for (var passed : input.passed().entrySet()) {
            move = move.with(passed.getKey(), passed.getValue());
        }
        if (input.id("assignee").isPresent()) {
            move = move.with("assignee", input.id("assignee").get());
        }
        if (input.date("newDate").isPresent()) {
            move = move.with("newDate", calendars.of(file.agencyId()).endOfDeskHours(input.date("newDate").get()));
        }
        var asked = input.asked(papers.of(file.id()));
        return asked.isEmpty() ? move : move.with("papers", asked);
    }

    private static Optional<Outcome.Refused> refused(String key) {
        return Optional.of(new Outcome.Refused("work.refused." + key, List.of()));
    }

    /** Gives many dossiers to one officer, each with its own outcome. */
    public BulkOutcome assign(List<UUID> dossiers, UUID assignee, Actor head) {
        int done = 0;
        for (var id : dossiers) {
            var file = cases.find(id, head);
            if (file.isPresent()) {
                var params = new HashMap<String, String[]>();
                params.put("assignee", new String[] {assignee.toString()});
                done += act(id, "assign", file.get().version(), new ActInput(params, java.util.Map.of()), head) instanceof Outcome.Done ? 1 : 0;
            }
        }
        return new BulkOutcome(done, dossiers.size() - done);
    }

    public record BulkOutcome(int done, int refused) {}
}
