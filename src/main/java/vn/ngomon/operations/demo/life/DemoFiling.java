package vn.ngomon.operations.demo.life;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.papers.DemoPapers;
import vn.ngomon.operations.demo.people.DemoFaces;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.people.Names;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/** Hands a planned dossier in as people do: somebody of the place, with the papers the procedure asks for. */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoFiling {

    private static final String ENTERPRISE_CHANGE = "DEMO.100003";
    private static final Actor SOMEBODY = new Actor(new UUID(0, 1), "", java.util.Set.of());

    private final Filing filing;
    private final Competence competence;
    private final Directory directory;
    private final DemoVersions versions;
    private final DemoPeople people;
    private final DemoFaces faces;
    private final DemoPapers papers;
    private final DemoDossiers begun;

    DemoFiling(Filing filing, Competence competence, Directory directory, DemoVersions versions, DemoPeople people, DemoFaces faces, DemoPapers papers,
            DemoDossiers begun) {
        this.filing = filing;
        this.competence = competence;
        this.directory = directory;
        this.versions = versions;
        this.people = people;
        this.faces = faces;
        this.papers = papers;
        this.begun = begun;
    }

    /** @throws IllegalStateException when it is not taken: the plan, not the applicant, is wrong then */
    UUID file(Plan plan) {
        var random = new SplittableRandom(plan.seed());
        var version = versions.of(plan);
        var submission = submission(plan, version, random);
        var by = submission.channel() != Dossier.Channel.ONLINE ? people.actor(plan.agency(), Role.DESK_CLERK)
                : plan.own() ? new Actor(submission.applicant().account(), submission.applicant().name(), java.util.Set.of()) : SOMEBODY;
        var filed = BusinessClock.at(plan.enteredAt(), () -> filing.file(submission, by, (done, batch) -> begun.begin(plan.number(), done.id(), batch)));
        if (filed instanceof Filed.Done done) {
            return done.id();
        }
        throw new IllegalStateException("%s at %s on %s: %s".formatted(plan.procedure(), plan.agency(), plan.submittedAt(), filed));
    }

    private Submission submission(Plan plan, ProcedureVersion version, SplittableRandom random) {
        var content = version.content();
        var area = area(plan, random);
        var situation = situation(plan, content, area, random);
        var channel = content.way(situation.isEmpty() ? null : situation, published(plan.channel())).isPresent() ? plan.channel() : Dossier.Channel.DESK;
        var online = channel == Dossier.Channel.ONLINE;
        var applicant = applicant(plan, area, random);
        var handed = content.papersFor(situation.isEmpty() ? null : situation).stream().filter(paper -> paper.required() && !paper.isAdvice())
                .filter(paper -> !(online && paper.declared() && isLookedAt(plan))).map(paper -> handed(paper, channel)).toList();
        return new Submission(plan.procedure(), situation, channel, applicant, new Owner(applicant.name(), applicant.number()),
                papers.form(version, applicant, online, plan.submittedAt(), random), handed, plan.returnBy(), online ? null : plan.agency(), plan.enteredLate() == null ? null : new Submission.Late(plan.submittedAt(), "Mất kết nối mạng"));
    }

    /** The electronic form is printed for dossiers that somebody is likely to open: the citizen's own and the newest. For years of history it would take an hour. */
    private static boolean isLookedAt(Plan plan) {
        return plan.own() || plan.submittedAt().isAfter(DemoProvince.BEGINNING.minus(Duration.ofDays(5)));
    }

    private static Channel published(Dossier.Channel channel) {
        return switch (channel) {
            case ONLINE -> Channel.ONLINE;
            case DESK -> Channel.IN_PERSON;
            case POST -> Channel.POST;
        };
    }

    /** The ordinary one three times in four; a department takes only those that are its own business. */
    private String situation(Plan plan, ProcedureContent content, String area, SplittableRandom random) {
        var day = LocalDate.ofInstant(plan.submittedAt(), BusinessClock.ZONE);
        var province = directory.getAgency(plan.agency()).tier() == Tier.PROVINCE;
        var cases = content.cases().stream().filter(one -> !province
                || competence.agencyFor(content, one.key(), area, day).filter(agency -> agency.id().equals(plan.agency())).isPresent()).toList();
        return cases.isEmpty() ? "" : random.nextInt(4) > 0 ? cases.getFirst().key() : cases.get(random.nextInt(cases.size())).key();
    }

    private Submission.Handed handed(RequiredPaper paper, Dossier.Channel channel) {
        return switch (channel) {
            case ONLINE -> new Submission.Handed(paper.key(), Paper.Presented.SCANNED, 1, paper.shown() ? List.of() : List.of(papers.scan()));
            case DESK -> new Submission.Handed(paper.key(), paper.shown() ? Paper.Presented.ORIGINAL_SEEN : Paper.Presented.ORIGINAL, 1, List.of());
            case POST -> new Submission.Handed(paper.key(), Paper.Presented.CERTIFIED, 1, List.of());
        };
    }

    private Applicant applicant(Plan plan, String area, SplittableRandom random) {
        if (plan.own()) {
            return faces.citizen(area);
        }
        var address = (1 + random.nextInt(160)) + " đường " + Names.street(random);
        if (plan.procedure().startsWith(ENTERPRISE_CHANGE)) {
            return new Applicant(null, Applicant.Kind.ORGANISATION, Names.company(random), "33%08d".formatted(random.nextInt(100_000_000)), Names.phone(random),
                    null, address, area);
        }
        return new Applicant(null, Applicant.Kind.PERSON, Names.person(random), Names.identityNumber(random), Names.phone(random), null, address, area);
    }

    /** A commune where the agency is competent, of those there were on the day. */
    private String area(Plan plan, SplittableRandom random) {
        var day = LocalDate.ofInstant(plan.submittedAt(), BusinessClock.ZONE);
        var agency = directory.getAgency(plan.agency());
        var communes = agency.tier() == Tier.COMMUNE ? directory.findArea(agency.area(), day).stream().toList()
                : directory.areasOn(day).stream().filter(area -> area.tier() == Tier.COMMUNE && (agency.tier() == Tier.PROVINCE || agency.area().equals(area.parent())))
                        .sorted(java.util.Comparator.comparing(area -> area.code().value())).toList();
        return communes.get(random.nextInt(communes.size())).code().value();
    }
}
