package vn.ngomon.government.dossier.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** What was said when a draft was sent back, as long as it is not answered by another version: nobody should have to find it in the history. */
@Component
public class Remarks {

    private static final Set<Role> JUDGE_DRAFTS = Set.of(Role.LEADER, Role.RECORDS_CLERK);

    private final Journal journal;
    private final ProcessDefinitions definitions;
    private final Results results;
    private final Identity identity;

    Remarks(Journal journal, ProcessDefinitions definitions, Results results, Identity identity) {
        this.journal = journal;
        this.definitions = definitions;
        this.results = results;
        this.identity = identity;
    }

    /** The last time it came back, until a version drafted since is proposed, or whoever it came back to lets it pass as it is. */
    public Optional<Remark> open(CaseFile file, Locale locale) {
        var drafts = results.of(file.id()).stream().filter(version -> version.originId() == null).toList();
        if (file.phase() != Phase.WORKING || drafts.isEmpty()) {
            return Optional.empty();
        }
        var definition = definitions.get(file.definitionId());
        Entry back = null;
        for (var entry : journal.history(new Subject(file.kind(), file.id()))) {
            var way = Way.of(entry, definition);
            if (way != null && way.isBack() && entry.reason() != null) {
                back = entry;
            } else if (way != null && way.isOn() && back != null && (way.from().role() != Role.SPECIALIST || drafted(drafts, back.occurredAt(), entry.occurredAt()))) {
                back = null;
            }
        }
        return Optional.ofNullable(back).map(entry -> remark(entry, definition, drafts, locale));
    }

    private Remark remark(Entry back, Definition definition, List<ResultVersion> drafts, Locale locale) {
        var title = definition.find(back.from(), back.action()).map(transition -> transition.title().getOrDefault(locale.getLanguage(), back.action())).orElse(back.action());
        return new Remark(title, identity.names(Set.of(back.actor())).getOrDefault(back.actor(), ""), back.occurredAt(), back.reason(),
                drafts.stream().filter(version -> version.draftedAt().isBefore(back.occurredAt())).mapToInt(ResultVersion::version).max().orElse(0),
                drafted(drafts, back.occurredAt(), Instant.MAX));
    }

    /** A draft may be made in the very act that proposes it. */
    private static boolean drafted(List<ResultVersion> drafts, Instant from, Instant to) {
        return drafts.stream().anyMatch(version -> version.draftedAt().isAfter(from) && !version.draftedAt().isAfter(to));
    }

    /** One move between two steps at which the agency works. */
    private record Way(Step from, Step to, Definition definition) {

        static @Nullable Way of(Entry entry, Definition definition) {
            var from = entry.from() == null ? null : definition.findStep(entry.from()).orElse(null);
            var to = entry.to() == null ? null : definition.findStep(entry.to()).orElse(null);
            return entry.action() == null || from == null || to == null || from.phase() != Phase.WORKING || to.phase() != Phase.WORKING ? null : new Way(from, to, definition);
        }

        boolean isBack() {
            return distance() < 0 && from.role() != null && JUDGE_DRAFTS.contains(from.role());
        }

        boolean isOn() {
            return distance() > 0;
        }

        private int distance() {
            return definition.steps().indexOf(to) - definition.steps().indexOf(from);
        }
    }
}
