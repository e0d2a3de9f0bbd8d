package vn.ngomon.government.dossier.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;
import vn.ngomon.platform.time.Dates;

/** Tells applicants what became of their dossier, and officers what waits for them. The words are made in the reader's language. */
@Component
class News implements JournalConsumer {

    private static final String KEY = "dossier-tracking.notice.";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final String OPINION = "dossier.opinion-overdue";

    /** What the applicant hears of, and the words for it: an action of another name may mean the same to them. */
    private static final Map<String, String> APPLICANT = Map.ofEntries(Map.entry("dossier.open", "filed"), Map.entry("dossier.accept", "accepted"),
            Map.entry("dossier.askSupplement", "asked"), Map.entry("dossier.askIntakeSupplement", "asked"), Map.entry("dossier.issue", "ready"),
            Map.entry("dossier.gatherResults", "ready"), Map.entry("dossier.apologise", "apology"), Map.entry("dossier.refuseIntake", "refused"),
            Map.entry("dossier.issueRefusal", "refused"), Map.entry("dossier.return", "returned"), Map.entry("dossier.serve", "returned"),
            Map.entry("dossier.withdraw", "withdrawn"), Map.entry("dossier.stopUnanswered", "stopped"), Map.entry("dossier.overdue", "late"));

    /** What the officers hear of whose turn it is. */
    private static final Map<String, String> OFFICER = Map.of("dossier.due-soon", "due-soon", "dossier.overdue", "overdue", "dossier.giveSupplement", "given",
            "dossier.sendBack", "sent-back", "dossier.step-overdue", "step-overdue", OPINION, "opinion-overdue");

    private final Dossiers dossiers;
    private final CaseFiles cases;
    private final Consultations consultations;
    private final Procedures procedures;
    private final Identity identity;
    private final Notices notices;

    News(Dossiers dossiers, CaseFiles cases, Consultations consultations, Procedures procedures, Identity identity, Notices notices) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.consultations = consultations;
        this.procedures = procedures;
        this.identity = identity;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "dossier.news";
    }

    @Override
    public Set<String> types() {
        return Stream.concat(APPLICANT.keySet().stream(), OFFICER.keySet().stream()).collect(Collectors.toSet());
    }

    @Override
    public void read(List<Entry> entries) {
        var ids = entries.stream().map(entry -> entry.subject().id()).distinct().toList();
        var known = dossiers.find(ids).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        var files = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var verified = identity.accountsVerifiedFor(known.values().stream().filter(dossier -> dossier.applicant().account() == null)
                .map(dossier -> dossier.applicant().number()).filter(Objects::nonNull).collect(Collectors.toSet()));
        var officers = new Officers();
        notices.post(entries.stream().filter(entry -> files.containsKey(entry.subject().id()))
                .filter(entry -> Optional.ofNullable(known.get(entry.subject().id())).filter(dossier -> mayConcernAnybody(entry, dossier)).isPresent())
                .flatMap(entry -> told(entry, known.get(entry.subject().id()), files.get(entry.subject().id()), verified, officers).stream()).toList());
    }

    /** The demo's people without an account have no inbox, and nothing simulated leaves the program. */
    private static boolean mayConcernAnybody(Entry entry, Dossier dossier) {
        return !(entry.simulated() || dossier.simulated()) || dossier.applicant().account() != null;
    }

    private List<Notice> told(Entry entry, Dossier dossier, CaseFile file, Map<String, UUID> verified, Officers known) {
        var told = new ArrayList<Notice>();
        // Who has just filed holds the look-up number; a code may be there by the time this is read.
        var name = entry.type().equals("dossier.open") ? dossier.lookup() : dossier.name();
        var procedure = procedures.version(dossier.procedureVersionId()).content().name();
        var args = new String[] {name, Notice.both(procedure.vi(), procedure.in("en")), day(file.due()), day(due(entry))};
        var officers = OFFICER.get(entry.type());
        if (officers != null) {
            known.of(file, entry).forEach(officer ->
                    told.add(Notice.of(entry, Recipient.account(officer), KEY + officers, "/desk/dossiers/" + dossier.id(), args)));
        }
        var applicant = APPLICANT.get(entry.type());
        if (applicant != null && dossier.parentId() == null && !isEarly(entry)) {
            told.add(Notice.of(entry, recipient(dossier.applicant(), verified), KEY + applicant, "/my/dossiers/" + dossier.id(), args));
        }
        return told;
    }

    /** The deadline that an entry of the watch tells of. */
    private static @Nullable Instant due(Entry entry) {
        return entry.data().has("due") ? Instant.parse(entry.data().path("due").asString()) : null;
    }

    /** Whom to tell in one batch of entries: many are of the same few agencies, which are asked for once. */
    private final class Officers {

        private record Post(UUID agency, Role role) {}

        private final Map<Post, Set<UUID>> known = new HashMap<>();

        Set<UUID> of(CaseFile file, Entry entry) {
            return entry.type().equals(OPINION) ? late(file, entry) : holders(file);
        }

        /** Who was asked and who asks; and those who answer for the asking agency's work, who tell the desk that it takes longer. */
        private Set<UUID> late(CaseFile file, Entry entry) {
            var task = entry.data().path("task").asString("");
            var told = new LinkedHashSet<UUID>();
            consultations.of(file.id()).stream().filter(opinion -> opinion.id().toString().equals(task)).forEach(opinion -> {
                told.addAll(in(opinion.agencyId(), opinion.role()));
                told.add(opinion.askedBy());
                var heads = in(file.agencyId(), Role.UNIT_HEAD);
                told.addAll(heads.isEmpty() ? in(file.agencyId(), Role.LEADER) : heads);
            });
            return told;
        }

        /** Who holds the step. Nobody yet: those who hand such work out; where there are none, everybody whose work it may be. */
        private Set<UUID> holders(CaseFile file) {
            var holder = file.assignees().get(file.step());
            var step = cases.step(file);
            if (holder != null || step.role() == null) {
                return holder == null ? Set.of() : Set.of(holder);
            }
            var agency = file.agencyAt(step.at());
            var heads = step.role() == Role.SPECIALIST ? in(agency, Role.UNIT_HEAD) : Set.<UUID>of();
            return heads.isEmpty() ? in(agency, step.role()) : heads;
        }

        private Set<UUID> in(UUID agency, Role role) {
            return known.computeIfAbsent(new Post(agency, role), post -> identity.holders(post.agency(), post.role()));
        }
    }

    /** The lead agency's own part of an inter-agency procedure is done, the others' are not: no result yet. */
    private static boolean isEarly(Entry entry) {
        return entry.type().equals("dossier.issue") && "coordination".equals(entry.to());
    }

    private static Recipient recipient(Applicant applicant, Map<String, UUID> verified) {
        if (applicant.account() != null) {
            return Recipient.account(applicant.account());
        }
        return Optional.ofNullable(applicant.number()).map(verified::get).map(Recipient::account)
                .orElseGet(() -> Recipient.contact(applicant.email(), applicant.phone(), VIETNAMESE));
    }

    private static String day(@Nullable Instant due) {
        return due == null ? "–" : Dates.day(due);
    }
}
