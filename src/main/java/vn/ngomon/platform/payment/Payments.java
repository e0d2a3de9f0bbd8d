package vn.ngomon.platform.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.print.Printer;
import vn.ngomon.platform.ui.Ui;

/**
 * What is due and how it was settled. Every act runs inside the caller's transaction, if there is one: a dossier that is
 * not accepted after all leaves no receipt behind. Who may act is the calling feature's rule.
 */
@Service
public class Payments {

    private static final String SERIES = "NM-%02dE";

    private final PaymentRequests requests;
    private final Receipts receipts;
    private final Journal journal;
    private final Printer printer;
    private final InstantSource clock;

    Payments(PaymentRequests requests, Receipts receipts, Journal journal, Printer printer, InstantSource clock) {
        this.requests = requests;
        this.receipts = receipts;
        this.journal = journal;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Asks for money. Asking again for the same subject and purpose returns the request that stands.
     *
     * @return empty when the lines come to nothing: nothing is due then
     */
    @Transactional
    public Optional<PaymentRequest> request(Subject subject, String purpose, Payee payee, String payerName,
            List<PaymentLine> lines, Actor actor) {
        long amount = lines.stream().mapToLong(PaymentLine::amount).sum();
        if (amount == 0) {
            return Optional.empty();
        }
        var request = new PaymentRequest(Ids.next(), subject, purpose, payee, payerName, lines, amount, PaymentState.DUE, 1,
                now());
        if (!requests.add(request)) {
            return requests.standing(subject, purpose);
        }
        record(request, null, PaymentState.DUE, PaymentCause.REQUESTED, null, actor);
        return Optional.of(request);
    }

    /** Takes money over the counter. Of two cashiers at once, the second is shown the first one's receipt. */
    @Transactional
    public PaymentOutcome payAtDesk(UUID id, Actor actor, PaymentMethod method, @Nullable String reference) {
        var request = requests.lock(id);
        var earlier = receipts.of(id);
        if (earlier.isPresent()) {
            return new PaymentOutcome.AlreadyPaid(earlier.get());
        }
        return switch (move(request, PaymentCause.PAID_AT_DESK, actor, null)) {
            case PaymentOutcome.Moved moved -> new PaymentOutcome.Paid(issue(request, actor, method, reference));
            case PaymentOutcome other -> other;
        };
    }

    /** @param reason the exemption and its legal basis */
    @Transactional
    public PaymentOutcome waive(UUID id, Actor actor, String reason) {
        return move(requests.lock(id), PaymentCause.EXEMPTED, actor, reason);
    }

    @Transactional
    public PaymentOutcome cancel(UUID id, Actor actor, String reason) {
        return move(requests.lock(id), PaymentCause.CALLED_OFF, actor, reason);
    }

    /** Decides that the money goes back; {@link #refundPaidOut} says that it did. */
    @Transactional
    public PaymentOutcome refund(UUID id, Actor actor, String reason) {
        return move(requests.lock(id), PaymentCause.REFUND_DECIDED, actor, reason);
    }

    @Transactional
    public PaymentOutcome refundPaidOut(UUID id, Actor actor, String reference) {
        return move(requests.lock(id), PaymentCause.REFUND_PAID_OUT, actor, reference);
    }

    /**
     * What a gateway says. A repeated word changes nothing; word of money moves on to the receipt at once.
     *
     * @param reference the gateway's own number of the transaction
     */
    @Transactional
    public PaymentOutcome heardFromGateway(UUID id, PaymentCause cause, String reference) {
        var request = requests.lock(id);
        var earlier = receipts.of(id);
        if (cause == PaymentCause.GATEWAY_CAPTURED && earlier.isPresent() && reference.equals(earlier.get().reference())) {
            return new PaymentOutcome.AlreadyPaid(earlier.get());
        }
        var outcome = move(request, cause, Actor.SYSTEM, reference);
        if (outcome instanceof PaymentOutcome.Moved(var to) && to == PaymentState.CAPTURED) {
            var captured = requests.lock(id);
            move(captured, PaymentCause.RECEIPT_ISSUED, Actor.SYSTEM, null);
            return new PaymentOutcome.Paid(issue(captured, Actor.SYSTEM, PaymentMethod.GATEWAY, reference));
        }
        return outcome;
    }

    private PaymentOutcome move(PaymentRequest request, PaymentCause cause, Actor actor, @Nullable String reason) {
        var to = request.state().on(cause);
        if (to.isEmpty()) {
            return new PaymentOutcome.Refused(request.state(), cause);
        }
        requests.move(request, to.get());
        record(request, request.state(), to.get(), cause, reason, actor);
        return new PaymentOutcome.Moved(to.get());
    }

    private Receipt issue(PaymentRequest request, Actor cashier, PaymentMethod method, @Nullable String reference) {
        var at = now();
        int year = at.atZone(Ui.ZONE).getYear();
        var agency = request.payee().agencyId();
        var receipt = new Receipt(Ids.next(), request.id(), agency, year, SERIES.formatted(year % 100),
                receipts.nextNumber(agency, year), method, reference, cashier.accountId(), cashier.name(), at);
        receipts.add(receipt);
        return receipt;
    }

    private void record(PaymentRequest request, @Nullable PaymentState from, PaymentState to, PaymentCause cause,
            @Nullable String reason, Actor actor) {
        var at = now();
        int version = from == null ? 1 : request.version() + 1;
        requests.addTransition(request.id(), version, from, to, cause, reason, actor.accountId(), at);
        journal.append(new Subject("payment", request.id()), new Happening("payment." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                at, actor.accountId(), null, cause.name(), from == null ? null : from.name(), to.name(), null,
                Map.of("subjectKind", request.subject().kind(), "subjectId", request.subject().id().toString(),
                        "agencyId", request.payee().agencyId().toString(), "amount", request.amount())));
    }

    /** What PostgreSQL can keep, so that what is returned equals what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public Optional<PaymentRequest> find(UUID id) {
        return requests.find(id);
    }

    /** Everything ever asked for about a subject, oldest first. */
    public List<PaymentRequest> of(Subject subject) {
        return requests.of(subject);
    }

    /** VND still owed; 0 when everything is settled. */
    public long dueFor(Subject subject) {
        return requests.owed(subject);
    }

    public Optional<Receipt> receipt(UUID request) {
        return receipts.of(request);
    }

    /** The receipt on paper, always in Vietnamese. */
    public Optional<byte[]> receiptPdf(UUID request) {
        return receipts.of(request).map(receipt -> printer.pdf("platform/payment/print/receipt",
                ReceiptPage.of(requests.find(request).orElseThrow(), receipt), Locale.of("vi")));
    }
}
