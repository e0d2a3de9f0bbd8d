package vn.ngomon.platform.payment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.payment.PaymentPage.Act;

/** The cashier's page of one payment. For officers of the collecting agency; to all others it does not exist. */
@Controller
@RequestMapping("/desk/payments/{id}")
class PaymentController {

    private static final int LONGEST_REASON = 500;

    private final Payments payments;
    private final PaymentRequests requests;

    PaymentController(Payments payments, PaymentRequests requests) {
        this.payments = payments;
        this.requests = requests;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam Optional<String> problem, Actor actor, Model model) {
        var request = seen(id, actor);
        model.addAttribute("page", new PaymentPage(request, payments.receipt(id).orElse(null), requests.transitions(id),
                acts(request, actor), problem.filter(state -> isState(state)).orElse(null)));
        return "platform/payment/show";
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, Actor actor) {
        seen(id, actor);
        return payments.receiptPdf(id).map(pdf -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("bien-lai.pdf").build().toString())
                        .body(pdf))
                .orElseThrow(PaymentController::absent);
    }

    @PostMapping("/payment")
    String pay(@PathVariable UUID id, @RequestParam PaymentMethod method, @RequestParam(defaultValue = "") String reference, Actor actor) {
        allow(id, actor, Act.PAY);
        return after(id, payments.payAtDesk(id, actor, method, reference.isBlank() ? null : clean(reference)));
    }

    @PostMapping("/waiver")
    String waive(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        allow(id, actor, Act.WAIVE);
        return after(id, payments.waive(id, actor, clean(reason)));
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        allow(id, actor, Act.CANCEL);
        return after(id, payments.cancel(id, actor, clean(reason)));
    }

    @PostMapping("/refund")
    String refund(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        allow(id, actor, Act.REFUND);
        return after(id, payments.refund(id, actor, clean(reason)));
    }

    @PostMapping("/refund/payout")
    String payOut(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        allow(id, actor, Act.PAY_OUT);
        return after(id, payments.refundPaidOut(id, actor, clean(reason)));
    }

    private static String after(UUID id, PaymentOutcome outcome) {
        var page = "redirect:/desk/payments/" + id;
        return outcome instanceof PaymentOutcome.Refused(var state, var cause) ? page + "?problem=" + state : page;
    }

    private static String clean(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return words;
    }

    private PaymentRequest seen(UUID id, Actor actor) {
        return payments.find(id).filter(request -> may(actor, request, Role.DESK_CLERK) || may(actor, request, Role.LEADER)
                || may(actor, request, Role.UNIT_HEAD) || may(actor, request, Role.SPECIALIST))
                .orElseThrow(PaymentController::absent);
    }

    private void allow(UUID id, Actor actor, Act act) {
        var request = seen(id, actor);
        var allowed = switch (act) {
            case PAY, PAY_OUT -> may(actor, request, Role.DESK_CLERK);
            case WAIVE, CANCEL -> may(actor, request, Role.DESK_CLERK) || may(actor, request, Role.LEADER);
            case REFUND -> may(actor, request, Role.LEADER);
        };
        if (!allowed) {
            throw absent();
        }
    }

    private static Set<Act> acts(PaymentRequest request, Actor actor) {
        var clerk = may(actor, request, Role.DESK_CLERK);
        var leader = may(actor, request, Role.LEADER);
        var acts = EnumSet.noneOf(Act.class);
        request.state().edges().keySet().forEach(cause -> {
            switch (cause) {
                case PAID_AT_DESK -> add(acts, Act.PAY, clerk);
                case EXEMPTED -> add(acts, Act.WAIVE, clerk || leader);
                case CALLED_OFF -> add(acts, Act.CANCEL, clerk || leader);
                case REFUND_DECIDED -> add(acts, Act.REFUND, leader);
                case REFUND_PAID_OUT -> add(acts, Act.PAY_OUT, clerk);
                default -> { }
            }
        });
        return acts;
    }

    private static void add(Set<Act> acts, Act act, boolean allowed) {
        if (allowed) {
            acts.add(act);
        }
    }

    private static boolean may(Actor actor, PaymentRequest request, Role role) {
        return actor.seat(request.payee().agencyId(), role).isPresent();
    }

    private static boolean isState(String name) {
        return java.util.Arrays.stream(PaymentState.values()).anyMatch(state -> state.name().equals(name));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
