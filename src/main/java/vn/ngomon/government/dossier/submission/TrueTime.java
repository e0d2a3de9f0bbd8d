package vn.ngomon.government.dossier.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.platform.time.BusinessClock;

/** Accepts an intake of an outage at the time it truly was: code, promise and slip count from there, however late it was entered. */
@Component
public class TrueTime {

    private static final Set<String> RECEIPT = Set.of("accept", "serve");

    private final Dossiers dossiers;
    private final Requests requests;

    TrueTime(Dossiers dossiers, Requests requests) {
        this.dossiers = dossiers;
        this.requests = requests;
    }

    /** Whether the action receives the dossier, or receives and settles it. */
    public static boolean isReceipt(String action) {
        return RECEIPT.contains(action);
    }

    /** Runs an action; a receipt of what was entered late, at its true time. */
    public <T> T of(UUID dossier, String action, Supplier<T> work) {
        return (isReceipt(action) ? trueTime(dossier) : Optional.<Instant>empty()).map(at -> BusinessClock.stating(at, work)).orElseGet(work);
    }

    /** Of an intake entered late and not yet accepted, unless papers were asked for since: then it is complete only now. */
    private Optional<Instant> trueTime(UUID id) {
        return dossiers.find(id).filter(dossier -> dossier.enteredLate() && dossier.receivedAt() == null && requests.of(id).isEmpty()).map(Dossier::submittedAt);
    }
}
