package vn.ngomon.government.procedure;

import java.text.Collator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.search.TextIndex;
import vn.ngomon.platform.time.AfterCommit;
import vn.ngomon.platform.ui.Ui;

/**
 * Today's catalogue in memory: a few thousand lines that every visitor lists, counts and searches. Replaced whole when the revision in
 * the database has moved or a new day has begun; readers never wait for it.
 */
@Component
public class Catalogue {

    /** What is in memory: immutable. */
    public record Snapshot(long revision, LocalDate day, TextIndex<ProcedureSummary> index, Map<String, ProcedureSummary> byCode) {

        public List<ProcedureSummary> all() {
            return index.items();
        }
    }

    private static final Collator VIETNAMESE = Collator.getInstance(Locale.of("vi"));

    private final ProcedureVersions versions;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    Catalogue(ProcedureVersions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    public Snapshot now() {
        var snapshot = current.get();
        if (snapshot != null) {
            return snapshot;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return refreshed();
        }
        // Who is in a transaction waits for nobody: it holds a connection that the one who loads may be waiting for.
        var own = load(today(), versions.revision());
        AfterCommit.run(() -> current.compareAndSet(null, own));    // what it changed itself is nobody else's before
        return own;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    /** The catalogue of another day is read for the occasion. */
    public List<ProcedureSummary> on(LocalDate day) {
        return day.equals(now().day()) ? now().all() : load(day, 0).all();
    }

    /** Today's lines as the caller's own transaction sees them, before it commits. */
    public List<ProcedureSummary> fresh() {
        return load(today(), 0).all();
    }

    @Scheduled(fixedDelay = 2_000)
    void poll() {
        var snapshot = current.get();
        if (snapshot != null && (snapshot.revision() != versions.revision() || !snapshot.day().equals(today()))) {
            refreshed();
        }
    }

    /** Waits for its turn, so that the first callers load it once; everybody else goes on reading the one before. */
    public synchronized Snapshot refreshed() {
        var snapshot = current.get();
        long revision = versions.revision();
        if (snapshot == null || snapshot.revision() != revision || !snapshot.day().equals(today())) {
            snapshot = load(today(), revision);
            current.set(snapshot);
        }
        return snapshot;
    }

    /** What really exists or can be filed here comes before what only fills the demo, each in the order of the alphabet. */
    private Snapshot load(LocalDate day, long revision) {
        var lines = new ArrayList<ProcedureSummary>();
        var words = new HashMap<String, String>();
        var configured = new HashSet<String>();
        versions.each(day, version -> {
            lines.add(summary(version));
            if (version.content().handling().hasOwnForm()) {
                configured.add(version.code());
            }
            words.put(version.code(), more(version.content()));
        });
        lines.sort(Comparator.comparing((ProcedureSummary line) -> line.origin() == Origin.SIMULATED && !configured.contains(line.code()))
                .thenComparing(line -> VIETNAMESE.getCollationKey(line.name().vi())).thenComparing(ProcedureSummary::code));
        var index = TextIndex.of(lines, line -> List.of(new TextIndex.Piece(line.name().vi(), 3), new TextIndex.Piece(line.code(), 2.5f),
                new TextIndex.Piece(line.field().name().vi(), 1), new TextIndex.Piece(words.getOrDefault(line.code(), ""), 0.6f)));
        var byCode = HashMap.<String, ProcedureSummary>newHashMap(lines.size());
        lines.forEach(line -> byCode.put(line.code(), line));
        return new Snapshot(revision, day, index, byCode);
    }

    private static ProcedureSummary summary(ProcedureVersion version) {
        var content = version.content();
        return new ProcedureSummary(version.id(), version.code(), content.name(), content.field(), content.tiers(), content.receivingTiers(), content.lifeEvents(),
                content.audiences(), content.onlineLevel(), content.onlineService(), content.agencies().lead(), version.standing(),
                content.origin(), version.decision());
    }

    private static String more(ProcedureContent content) {
        var words = new StringBuilder();
        if (content.name().en() != null) {
            words.append(content.name().en()).append(' ');
        }
        words.append(content.agencies().lead());
        content.results().forEach(result -> words.append(' ').append(result.name().vi()));
        return words.toString();
    }
}
