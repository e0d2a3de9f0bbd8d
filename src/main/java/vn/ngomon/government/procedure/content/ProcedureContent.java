package vn.ngomon.government.procedure.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything a version says. Immutable: a change is a new version, and a dossier keeps the one it was received under. */
public record ProcedureContent(Text name, ProcedureField field, @Nullable String kind, Set<Tier> tiers, Set<Tier> receivingTiers,
        Set<Audience> audiences, Set<LifeEvent> lifeEvents, int onlineLevel, OnlineService onlineService, Agencies agencies,
        List<Text> steps, List<ProcedureCase> cases, List<Way> ways, List<RequiredPaper> papers, List<Result> results,
        List<LegalBasis> legalBasis, @Nullable Text conditions, List<String> related, Handling handling, Origin origin, String source) {

    public ProcedureContent {
        if (name.vi().isBlank() || onlineLevel < 1 || onlineLevel > 4) {
            throw new IllegalArgumentException("Not a procedure: " + name.vi() + ", level " + onlineLevel);
        }
        tiers = Collections.unmodifiableSet(tiers.isEmpty() ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(tiers));
        receivingTiers = Collections.unmodifiableSet(receivingTiers.isEmpty() ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(receivingTiers));
        audiences = Collections.unmodifiableSet(audiences.isEmpty() ? EnumSet.noneOf(Audience.class) : EnumSet.copyOf(audiences));
        lifeEvents = Collections.unmodifiableSet(lifeEvents.isEmpty() ? EnumSet.noneOf(LifeEvent.class) : EnumSet.copyOf(lifeEvents));
        steps = List.copyOf(steps);
        cases = List.copyOf(cases);
        ways = List.copyOf(ways);
        papers = List.copyOf(papers);
        results = List.copyOf(results);
        legalBasis = List.copyOf(legalBasis);
        related = List.copyOf(related);
    }

    /** The ways open in a case; null for a procedure without cases or before one is chosen. */
    public List<Way> waysFor(@Nullable String caseKey) {
        return ways.stream().filter(way -> way.isFor(caseKey)).toList();
    }

    public List<RequiredPaper> papersFor(@Nullable String caseKey) {
        return papers.stream().filter(paper -> paper.isFor(caseKey)).toList();
    }

    /** What a paper of a dossier is called: as it is published, where it still is called so. */
    public Text paperName(String key, String kept) {
        return papers.stream().filter(paper -> paper.key().equals(key) && paper.name().vi().equals(kept)).map(RequiredPaper::name).findFirst().orElse(Text.of(kept));
    }

    public Text feeName(String kept) {
        return ways.stream().flatMap(way -> way.fees().stream()).map(FeeLine::name).filter(name -> name.vi().equals(kept)).findFirst().orElse(Text.of(kept));
    }

    public Optional<Way> way(@Nullable String caseKey, Channel channel) {
        return waysFor(caseKey).stream().filter(way -> way.channel() == channel).findFirst();
    }
}
