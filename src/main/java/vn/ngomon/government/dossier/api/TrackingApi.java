package vn.ngomon.government.dossier.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import io.swagger.v3.oas.annotations.Parameter;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Filing;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.TooMany;

/** Follows a dossier by what its slip says: code or look-up number, and the secret. Needs no token; tells nothing personal. */
@RestController
@Tag(name = "tracking", description = "Follow a dossier by its slip")
class TrackingApi {

    private static final int MISSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 50_000;

    private final Dossiers dossiers;
    private final Casework casework;
    private final ProcessDefinitions definitions;
    private final ConcurrentHashMap<String, Misses> missed = new ConcurrentHashMap<>();

    TrackingApi(Dossiers dossiers, Casework casework, ProcessDefinitions definitions) {
        this.dossiers = dossiers;
        this.casework = casework;
        this.definitions = definitions;
    }

    private record Misses(int count, Instant since) {}

    /** @param progress degree of completion in percent; {@code status} the national exchange code */
    record TrackingJson(String lookup, @Nullable String code, String procedure, String title, Phase phase, String step, String stepTitle, int status,
            int progress, Instant submittedAt, @Nullable Instant receivedAt, @Nullable Instant due, @Nullable Instant readyAt,
            @Nullable Judgement timeliness, @Nullable Ending ending) {}

    @GetMapping("/api/v1/tracking/{code}")
    TrackingJson track(@PathVariable String code, @RequestParam(defaultValue = "") String secret, @Parameter(hidden = true) Locale locale) {
        var now = Instant.now();
        var misses = missed.getOrDefault(code, new Misses(0, now));
        if (misses.count() >= MISSES && misses.since().plus(WINDOW).isAfter(now)) {
            throw new TooMany(Duration.between(now, misses.since().plus(WINDOW)));
        }
        var dossier = dossiers.findByName(code).filter(found -> dossiers.hasSecret(found.id(), Filing.hash(secret))).orElseThrow(() -> missed(code, now));
        var file = casework.find(dossier.id()).orElseThrow(NotFound::new);
        var step = casework.step(file);
        return new TrackingJson(dossier.lookup(), dossier.code(), dossier.procedureCode(), file.title(), file.phase(), file.step(),
                step.title().getOrDefault(locale.getLanguage(), step.id()), NationalStatus.of(file), progress(file), dossier.submittedAt(),
                dossier.receivedAt(), file.due(), file.readyAt(), file.timeliness(), file.ending());
    }

    /** Guessing at one dossier's secret ends after a few tries, whoever guesses. */
    private NotFound missed(String code, Instant now) {
        if (missed.size() >= MOST) {
            missed.values().removeIf(old -> old.since().plus(WINDOW).isBefore(now));
        }
        missed.merge(code, new Misses(1, now), (old, fresh) -> old.since().plus(WINDOW).isBefore(now) ? fresh : new Misses(old.count() + 1, old.since()));
        return new NotFound();
    }

    /** How far along its process: the furthest step visited among the working ones lies between 10 and 90 percent. */
    private int progress(CaseFile file) {
        return switch (file.phase()) {
            case NEW -> 10;
            case READY -> 90;
            case CLOSED -> 100;
            case WORKING, WAITING -> {
                var working = definitions.get(file.definitionId()).steps().stream().filter(step -> step.phase() == Phase.WORKING).map(step -> step.id()).toList();
                int reached = 0;
                for (int i = 0; i < working.size(); i++) {
                    reached = file.trail().contains(working.get(i)) ? i + 1 : reached;
                }
                yield 10 + 80 * reached / (working.size() + 1);
            }
        };
    }
}
