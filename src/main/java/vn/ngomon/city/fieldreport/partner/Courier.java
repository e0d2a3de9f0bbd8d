package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries forwarded reports to the partners and news back. At least once: a report that may have arrived already is looked for there before it is sent
 * again. One round at a time on a node; several nodes share the work by the leases in the table.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final int LONGEST_ERROR = 500;

    private final Partners partners;
    private final Forwardings forwardings;
    private final Sending sending;
    private final Listening listening;
    private final PartnerProperties settings;

    Courier(Partners partners, Forwardings forwardings, Sending sending, Listening listening, PartnerProperties settings) {
        this.partners = partners;
        this.forwardings = forwardings;
        this.sending = sending;
        this.listening = listening;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${ngomon.open311.partners.poll:5s}")
    void round() {
        if (partners.all().stream().anyMatch(Partner::isOpen)) {
            carry();
            listen();
        }
    }

    void carry() {
        var silent = new HashSet<UUID>();
        for (var one : forwardings.claim(false, AT_ONCE, LEASE)) {
            partners.find(one.partnerId()).ifPresent(partner -> {
                try {
                    if (silent.contains(partner.id())) {
                        throw new IOException("no answer a moment ago");
                    }
                    sending.send(one, partner);
                } catch (IOException e) {
                    if (!(e instanceof Remote)) {
                        silent.add(partner.id());
                    }
                    failed(one, partner, e);
                }
            });
        }
    }

    void listen() {
        forwardings.claim(true, AT_ONCE, LEASE).stream().collect(Collectors.groupingBy(Forwarding::partnerId)).forEach((id, asked) -> partners.find(id).ifPresent(partner -> {
            try {
                listening.listen(asked, partner);
            } catch (IOException e) {
                asked.forEach(one -> forwardings.failed(one.id(), false, settings.waitAfter(one.attempts()), reason(e)));
            }
        }));
    }

    private void failed(Forwarding one, Partner partner, IOException e) {
        var over = e instanceof Remote remote && remote.isLasting() || one.attempts() >= settings.attempts();
        forwardings.failed(one.id(), over, settings.waitAfter(one.attempts()), reason(e));
        if (over) {
            LOG.warn("Forwarding {} to partner {} was given up after {} attempts; see the partner's page", one.id(), partner.id(), one.attempts());
        }
    }

    private static String reason(IOException e) {
        var text = e instanceof Remote ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }
}
