package vn.ngomon.government.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.FeeLine;
import vn.ngomon.government.procedure.Price;
import vn.ngomon.government.procedure.ProcedureContent;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payee;
import vn.ngomon.platform.payment.PaymentLine;
import vn.ngomon.platform.payment.PaymentMethod;
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

    Fees(Payments payments, Procedures procedures, Dossiers dossiers, Directory directory) {
        this.payments = payments;
        this.procedures = procedures;
        this.dossiers = dossiers;
        this.directory = directory;
    }

    /** Another agency's part of an inter-agency procedure asks for nothing of its own: the lead dossier's fees cover it. */
    void request(CaseFile file, Move move) {
        var dossier = dossiers.find(file.id()).orElseThrow();
        if (dossier.parentId() != null) {
            return;
        }
        var lines = lines(procedures.version(dossier.procedureVersionId()).content(), dossier, move);
        if (lines.stream().anyMatch(line -> line.amount() > 0)) {
            var agency = directory.getAgency(dossier.agencyId());
            payments.request(subject(file.id()), PURPOSE, new Payee(agency.id(), agency.name()), dossier.applicant().name(), lines, move.actor());
        }
    }

    /**
     * The lines that apply. Prices set by a council or by value are what the clerk states ({@code fee.0}, {@code fee.1} …); by the
     * page, what {@code pages} makes.
     */
    private static List<PaymentLine> lines(ProcedureContent content, Dossier dossier, Move move) {
        var published = Ways.of(content, dossier.procedureCase(), dossier.channel())
                .map(way -> way.fees()).orElse(List.of());
        var lines = new ArrayList<PaymentLine>();
        for (int i = 0; i < published.size(); i++) {
            var line = published.get(i);
            var stated = Input.number(move, "fee." + i);
            var amount = stated.isPresent() ? stated.getAsLong() : amount(line.price(), (int) Input.number(move, "pages").orElse(1));
            lines.add(new PaymentLine(line.kind() == FeeLine.Kind.CHARGE ? PaymentLine.Kind.CHARGE : PaymentLine.Kind.FEE, line.name().vi(),
                    line.legalBasis() == null ? "" : line.legalBasis(), amount));
        }
        return lines;
    }

    private static long amount(Price price, int pages) {
        return switch (price) {
            case Price.Amount amount -> amount.dong();
            case Price.PerPage perPage -> perPage.due(pages);
            case Price.Free free -> 0;
            case Price.Percent percent -> 0;
            case Price.ByRule byRule -> 0;
            case Price.Foreign foreign -> 0;
            case Price.Unstated unstated -> 0;
        };
    }

    /** Cash over the counter for everything still due. */
    public void settle(UUID dossier, Actor cashier) {
        payments.of(subject(dossier)).forEach(request -> payments.payAtDesk(request.id(), cashier, PaymentMethod.CASH, null));
    }

    /** The dossier ended without a result: what is due is due no more, and what was paid goes back. */
    void cancel(UUID dossier, Actor by, @Nullable String reason) {
        var why = reason == null ? "" : reason;
        for (var request : payments.of(subject(dossier))) {
            if (request.state().holdsMoney()) {
                payments.refund(request.id(), by, why);
            } else {
                payments.cancel(request.id(), by, why);
            }
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
