package vn.ngomon.government.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** What other modules ask of the catalogue, and the acts that change it. */
@Service
public class Procedures {

    private static final int MOST_KEPT = 300;

    private record Kept(Catalogue.Snapshot snapshot, ProcedureVersion version) {}

    private final Map<UUID, Kept> read = new ConcurrentHashMap<>();
    private final ProcedureVersions versions;
    private final Announcements announcements;
    private final Catalogue catalogue;
    private final ObjectProvider<PublicationCheck> checks;
    private final Journal journal;
    private final InstantSource clock;
    private final JsonMapper json;

    Procedures(ProcedureVersions versions, Announcements announcements, Catalogue catalogue, ObjectProvider<PublicationCheck> checks, Journal journal, InstantSource clock, JsonMapper json) {
        this.versions = versions;
        this.announcements = announcements;
        this.catalogue = catalogue;
        this.checks = checks;
        this.journal = journal;
        this.clock = clock;
        this.json = json;
    }

    /** The version that holds on a day; when none holds any more, the last one, with the standing that says why. */
    public Optional<ProcedureVersion> find(String code, LocalDate day) {
        var snapshot = catalogue.now();
        var today = day.equals(snapshot.day()) ? snapshot.byCode().get(code) : null;
        return today == null ? versions.find(code, day) : Optional.of(kept(today.version(), snapshot));
    }

    /** The version a dossier pinned, whatever has happened since. */
    public ProcedureVersion version(UUID id) {
        return kept(id, catalogue.now());
    }

    /** A version never changes, its standing does: kept as long as the catalogue in memory is. */
    private ProcedureVersion kept(UUID id, Catalogue.Snapshot snapshot) {
        var known = read.get(id);
        if (known != null && known.snapshot() == snapshot) {
            return known.version();
        }
        var version = versions.find(id, snapshot.day()).orElseThrow(() -> new NoSuchElementException("No version " + id));
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        read.put(id, new Kept(snapshot, version));
        return version;
    }

    /** What accepts dossiers on a day. */
    public List<ProcedureSummary> inForce(LocalDate day) {
        return catalogue.on(day).stream().filter(ProcedureSummary::accepts).toList();
    }

    /** What a desk of this tier may receive on a day. */
    public List<ProcedureSummary> byTier(Tier tier, LocalDate day) {
        return catalogue.on(day).stream().filter(line -> line.accepts() && line.tiers().contains(tier)).toList();
    }

    /** As {@link #byTier}, with what a desk of this tier receives for others to decide. */
    public List<ProcedureSummary> receivedAt(Tier tier, LocalDate day) {
        return catalogue.on(day).stream().filter(line -> line.accepts() && (line.tiers().contains(tier) || line.receivingTiers().contains(tier))).toList();
    }

    /** Today's catalogue as it is searched: best first, whatever the standing. */
    public List<ProcedureSummary> search(String query) {
        return catalogue.now().index().search(query);
    }

    public Optional<ProcedureSummary> summary(String code) {
        return Optional.ofNullable(catalogue.now().byCode().get(code));
    }

    public ProcedureHistory history(String code) {
        return new ProcedureHistory(versions.periods(code), announcements.of(code), versions.changes(code));
    }

    /**
     * Publishes what a procedure says from a day on. The version before it ends that day. Publishing the same again changes nothing.
     *
     * @param decision what it rests on; an {@link Announcement} is listed with the others, a name only is kept with the version
     */
    @Transactional
    public Publication publish(String code, LocalDate from, ProcedureContent content, @Nullable Decision decision, Actor actor) {
        var objection = checks.stream().flatMap(check -> check.objection(code, from, content).stream()).findFirst();
        if (objection.isPresent()) {
            return new Publication.Unworkable(objection.get());
        }
        var procedure = versions.lock(code, content.origin());
        var document = json.writeValueAsString(content);
        var hash = sha256(document);
        var latest = versions.latest(procedure.id());
        if (latest.isPresent()) {
            var last = latest.get();
            if (last.contentHash().equals(hash) && last.validTo() == null) {
                return new Publication.Unchanged(versions.find(last.id(), from).orElseThrow());
            }
            if (!from.isAfter(last.validFrom())) {
                return new Publication.TooEarly(last.validFrom());
            }
            versions.close(last.id(), from);
        }
        var id = versions.insert(procedure, from, decision == null ? null : decision.number(), content, document, hash);
        var act = latest.isEmpty() ? AnnouncementAct.NEW : AnnouncementAct.AMENDED;
        if (decision instanceof Announcement announcement) {
            announcements.add(announcements.save(announcement), procedure.id(), act, id, from);
        }
        changed(procedure, "procedure.published", actor, Map.of("code", code, "version", id.toString(), "number", procedure.versions() + 1));
        return new Publication.Published(versions.find(id, from).orElseThrow());
    }

    /**
     * Suspends, resumes, replaces or repeals by decision. The entry stays visible with its standing.
     *
     * @param successors codes that take its place; only when replaced
     */
    @Transactional
    public boolean stand(String code, Standing standing, LocalDate from, Announcement decision, @Nullable String reason, List<String> successors, Actor actor) {
        var found = versions.locked(code);
        if (found.isEmpty()) {
            return false;
        }
        var procedure = found.get();
        versions.stand(procedure.id(), standing, from, decision.number(), reason, successors, actor.accountId());
        if (standing == Standing.REPLACED || standing == Standing.REPEALED) {
            versions.latest(procedure.id()).filter(last -> from.isAfter(last.validFrom())).ifPresent(last -> versions.close(last.id(), from));
        }
        var act = switch (standing) {
            case IN_FORCE -> AnnouncementAct.RESUMED;
            case SUSPENDED -> AnnouncementAct.SUSPENDED;
            case REPLACED -> AnnouncementAct.REPLACED;
            case REPEALED -> AnnouncementAct.REPEALED;
        };
        announcements.add(announcements.save(decision), procedure.id(), act, null, from);
        changed(procedure, "procedure." + standing.name().toLowerCase(Locale.ROOT), actor, Map.of("code", code, "decision", decision.number()));
        return true;
    }

    private void changed(ProcedureVersions.Locked procedure, String type, Actor actor, Map<String, ?> data) {
        journal.append(new Subject("procedure", procedure.id()), Happening.of(type, clock.instant(), actor.accountId(), data));
        versions.moved();
        Commits.after(catalogue::refreshed);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
