package vn.ngomon.government.dossier.fees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ways;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome.Refused;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payee;
import vn.ngomon.platform.payment.PaymentLine;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.PaymentOutcome;
import vn.ngomon.platform.payment.PaymentRequest;
import vn.ngomon.platform.payment.Payments;

/** What a dossier costs: the lines of the version it was received under, asked for at acceptance and settled at the desk. */
@Component
public class Fees {

    private static final String PURPOSE = "fees";

    private final Payments payments;
    private final Procedures procedures;
    private final Dossiers dossiers;
    private final Directory directory;
    private final FeeReductions reductions;

    Fees(Payments payments, Procedures procedures, Dossiers dossiers, Directory directory, FeeReductions reductions) {
        this.payments = payments;
        this.procedures = procedures;
        this.dossiers = dossiers;
        this.directory = directory;
        this.reductions = reductions;
    }

    /** What stands in the way of reckoning the fees; the guard of acceptance. */
    Optional<Refused> refusal(CaseFile file, Move move) {
        return reckoned(dossiers.find(file.id()).orElseThrow(), move) instanceof Reckoning.Not(var why) ? Optional.of(why) : Optional.empty();
    }

    /** Asks for what is due, and writes down each line that is reduced or waived with its ground. */
    void request(CaseEffect.Run run) {
        var dossier = dossiers.find(run.file().id()).orElseThrow();
        if (!(reckoned(dossier, run.move()) instanceof Reckoning.Due(var lines))) {
            throw new IllegalStateException("Fees of " + dossier.id() + " were not stated: the process lacks the guard feesStated");
        }
        var actor = run.move().actor();
        reductions.add(dossier.id(), lines, actor.accountId(), run.at(), run.writes());
        if (lines.stream().anyMatch(line -> line.ground() != null)) {
            run.tell("feesReduced", true);
        }
        if (lines.stream().anyMatch(line -> line.amount() > 0)) {
            var agency = directory.getAgency(dossier.agencyId());
            payments.request(subject(dossier.id()), PURPOSE, new Payee(agency.id(), agency.name()), dossier.applicant().name(),
                    lines.stream().map(Fees::asked).toList(), actor);
        }
    }

    /** Another agency's part of an inter-agency procedure asks for nothing of its own: the lead dossier's fees cover it. */
    private Reckoning reckoned(Dossier dossier, Move move) {
        return Reckoning.of(dossier.parentId() == null ? published(dossier) : List.of(), move);
    }

    /** The lines the announced way costs, in the order {@code fee.0}, {@code fee.1} … states them. */
    public List<FeeLine> published(Dossier dossier) {
        return published(procedures.version(dossier.procedureVersionId()).content(), dossier.procedureCase(), dossier.channel());
    }

    /** As {@link #published(Dossier)}, before there is a dossier. */
    public static List<FeeLine> published(ProcedureContent content, String procedureCase, Dossier.Channel channel) {
        return Ways.of(content, procedureCase, channel).map(Way::fees).orElse(List.of());
    }

    /** The ground of a reduction stands on the receipt beside the legal basis. */
    private static PaymentLine asked(Reckoning.Line line) {
        var published = line.line();
        var basis = published.legalBasis() == null ? "" : published.legalBasis();
        return new PaymentLine(published.kind() == FeeLine.Kind.CHARGE ? PaymentLine.Kind.CHARGE : PaymentLine.Kind.FEE, published.name().vi(),
                line.ground() == null ? basis : (basis + "; miễn, giảm: " + line.ground()).replaceFirst("^; ", ""), line.amount());
    }

    /** Lines that were reduced or waived, with their grounds. */
    public List<FeeReductions.Reduction> reductions(UUID dossier) {
        return reductions.of(dossier);
    }

    /** What a form states about fees: amounts with their separators taken off, what rates are taken of, pages, copies, and the ground of a reduction. */
    public static Map<String, Object> typed(Map<String, String[]> params) {
        var typed = new LinkedHashMap<String, Object>();
        params.forEach((name, values) -> {
            var text = values.length == 0 ? "" : values[0].strip();
            if (!text.isEmpty() && name.matches("(fee|base|count)\\.\\d{1,2}|pages|copies")) {
                typed.put(name, text.replaceAll("[\\s.,\u00a0₫]", ""));
            } else if (!text.isEmpty() && name.equals(Reckoning.GROUND)) {
                typed.put(name, text.substring(0, Math.min(text.length(), 300)));
            }
        });
        return typed;
    }

    /** Takes everything still due over the counter; empty when all of it is paid. Whoever is refused undoes the rest with their transaction. */
    public Optional<Refused> settle(UUID dossier, Actor cashier, PaymentMethod method) {
        for (var request : of(dossier)) {
            if (request.state().isOwed() && payments.payAtDesk(request.id(), cashier, method, null) instanceof PaymentOutcome.Refused refused) {
                return Optional.of(new Refused(refused.messageKey(), List.of()));
            }
        }
        return Optional.empty();
    }

    /** The dossier ended without a result: what is due is due no more, and what was paid goes back. */
    void cancel(UUID dossier, Actor by, @Nullable String reason) {
        var why = reason == null ? "" : reason;
        for (var request : payments.of(subject(dossier))) {
            switch (request.state()) {
                case DUE, STARTED, SUBMITTED, AUTHORISED, FAILED, EXPIRED -> done(payments.cancel(request.id(), by, why));
                case CAPTURED, PAID -> done(payments.refund(request.id(), by, why));
                case WAIVED, CANCELLED, REFUND_DUE, REFUNDED -> { }        // settled already
            }
        }
    }

    /** The dossier must not end with its money left behind: whoever was quicker, the act is asked for again. */
    private static void done(PaymentOutcome outcome) {
        switch (outcome) {
            case PaymentOutcome.Moved moved -> { }
            case PaymentOutcome.Refused(var state, var cause) -> throw new IllegalStateException(cause + " has no place when a payment is " + state);
            case PaymentOutcome.Paid paid -> throw new IllegalStateException("Paid instead of called off: " + paid.receipt().id());
            case PaymentOutcome.AlreadyPaid paid -> throw new IllegalStateException("Paid instead of called off: " + paid.receipt().id());
        }
    }

    long due(UUID dossier) {
        return payments.dueFor(subject(dossier));
    }

    List<PaymentRequest> of(UUID dossier) {
        return payments.of(subject(dossier));
    }

    static Subject subject(UUID dossier) {
        return new Subject("dossier", dossier);
    }
}
