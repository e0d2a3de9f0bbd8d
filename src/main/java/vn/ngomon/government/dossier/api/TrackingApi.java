package vn.ngomon.government.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.lookup.LookupAttempts;
import vn.ngomon.government.dossier.lookup.LookupSecrets;
import vn.ngomon.government.dossier.tracking.Stages;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.TooMany;
import vn.ngomon.platform.ui.UiFactory;

/**
 * Follows a dossier by what its slip says, without a token. The code or look-up number alone gives the degree of completion, as on the page; with the secret
 * there is more, but nothing personal. The secret travels in a header: addresses are written into the logs of every server on the way.
 */
@RestController
@Tag(name = "tracking", description = "Follow a dossier by its slip")
class TrackingApi {

    static final String SECRET = "Tracking-Secret";
    private static final int LONGEST = 60;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Dossiers dossiers;
    private final LookupSecrets secrets;
    private final LookupAttempts attempts;
    private final CaseFiles cases;
    private final UiFactory uis;

    TrackingApi(Dossiers dossiers, LookupSecrets secrets, LookupAttempts attempts, CaseFiles cases, UiFactory uis) {
        this.dossiers = dossiers;
        this.secrets = secrets;
        this.attempts = attempts;
        this.cases = cases;
        this.uis = uis;
    }

    /**
     * @param reference the official code, the look-up number before there is one
     * @param status the national exchange code
     * @param stage how far it is in the words of the look-up page; steps inside an agency are nobody's outside
     * @param progress degree of completion in percent
     * @param more only with the secret
     */
    record TrackingJson(String reference, Phase phase, int status, Stage stage, int progress, @Nullable More more) {}

    record More(String lookup, @Nullable String code, String procedure, String title, Instant submittedAt, @Nullable Instant receivedAt,
            @Nullable Instant due, @Nullable Instant readyAt, @Nullable Judgement timeliness, @Nullable Ending ending) {}

    /** @param key {@code filed}, {@code waiting}, {@code working}, {@code ready}, {@code refusal} (its letter is ready), {@code returned}, or how it ended without a result */
    record Stage(String key, String vi, String en) {}

    @GetMapping("/api/v1/tracking/{code}")
    @Operation(summary = "How far a dossier is", parameters = @Parameter(name = "secret", hidden = true))
    ResponseEntity<TrackingJson> track(@PathVariable String code, @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam(name = "secret", required = false) @Nullable String inTheOpen) {
        if (inTheOpen != null) {
            throw new BadInput("secret", "dossierapi.secret-in-address", SECRET);
        }
        var asked = code.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        var dossier = asked.length() > LONGEST ? null : dossiers.findByName(asked).filter(found -> found.parentId() == null).orElse(null);
        if (secret != null) {
            judge(asked, dossier, secret);
        }
        if (dossier == null) {
            throw new NotFound();
        }
        var file = cases.find(dossier.id()).orElseThrow(NotFound::new);
        var stages = Stages.of(file, dossier.receivedAt() != null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TrackingJson(dossier.name(), file.phase(), NationalStatus.of(file),
                stage(stages.state()), stages.percent(), secret == null ? null : more(dossier, file)));
    }

    private Stage stage(String key) {
        return new Stage(key, uis.of(VIETNAMESE).t("dossier-tracking.state." + key), uis.of(Locale.ENGLISH).t("dossier-tracking.state." + key));
    }

    /**
     * Guesses at one dossier are counted by its number, for programs carry no mark of a device. Whoever holds the slip is let in all the same: the
     * secret has 39 bits, and a stranger's guesses must not keep its holder out.
     */
    private void judge(String asked, @Nullable Dossier dossier, String secret) {
        var wait = attempts.attempt(asked);
        if (dossier != null && secrets.opens(dossier.id(), secret)) {
            attempts.succeeded(asked);
            return;
        }
        wait.ifPresent(time -> {
            throw new TooMany(time);
        });
        throw new NotFound();
    }

    private static More more(Dossier dossier, CaseFile file) {
        return new More(dossier.lookup(), dossier.code(), dossier.procedureCode(), file.title(), dossier.submittedAt(), dossier.receivedAt(), file.due(), file.readyAt(),
                file.timeliness(), file.ending());
    }
}
