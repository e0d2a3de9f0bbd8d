package vn.ngomon.operations.demo.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.operations.demo.papers.DemoPapers;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/** One act on a simulated dossier, with what people do before and after the click: draft, number and sign, bring papers, take the fee. */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoActs {

    private static final Actor APPLICANT = new Actor(new UUID(0, 1), "", java.util.Set.of());
    /** What a name says after the kind of body: "tỉnh", "thị xã Hương Trà". */
    private static final Pattern PLACE = Pattern.compile(" (tỉnh|thành phố|thị xã|huyện|quận|phường|xã(?! hội))( .*)?$");

    private final Casework casework;
    private final Drafting drafting;
    private final Dossiers filed;
    private final Fees fees;
    private final Supplements supplements;
    private final Papers dossierPapers;
    private final Payments payments;
    private final Directory directory;
    private final DemoPeople people;
    private final DemoPapers papers;
    private final DemoVersions versions;
    private final DemoDossiers dossiers;
    private final TrueTime time;

    DemoActs(Casework casework, Drafting drafting, Dossiers filed, Fees fees, Supplements supplements, Papers dossierPapers, Payments payments, Directory directory, DemoPeople people,
            DemoPapers papers, DemoVersions versions, DemoDossiers dossiers, TrueTime time) {
        this.casework = casework;
        this.drafting = drafting;
        this.filed = filed;
        this.fees = fees;
        this.supplements = supplements;
        this.dossierPapers = dossierPapers;
        this.payments = payments;
        this.directory = directory;
        this.people = people;
        this.papers = papers;
        this.versions = versions;
        this.dossiers = dossiers;
        this.time = time;
    }

    /** @throws IllegalStateException when it is refused: nobody would have tried that */
    CaseFile perform(Course course, CaseFile file, NextMove.Step step) {
        return BusinessClock.at(step.at(), () -> {
            prepare(course, file, step);
            var after = done(step.role() == null && step.action().startsWith("give") ? give(course, file) : time.of(file.id(), step.action(), () -> casework.perform(move(course, file, step))), file, step.action());
            if (step.action().equals("accept") && paysAtOnce(course.plan)) {
                pay(course, file);
            }
            return after;
        });
    }

    /** All parts of an inter-agency procedure are done: the program gathers the results. */
    CaseFile gather(CaseFile lead, Instant at) {
        return BusinessClock.at(at, () -> done(casework.perform(Move.of(lead.id(), "gatherResults", Actor.SYSTEM).as(Capacity.SYSTEM)), lead, "gatherResults"));
    }

    /** What a transaction that did not hold had left in memory. */
    void forget() {
        people.forget();
        papers.forget();
    }

    /** The desk that received it may be another agency's than the one that decides. */
    private Actor officer(CaseFile file, Role role) {
        return people.actor(role == Role.DESK_CLERK ? file.frontAgencyId() : file.agencyId(), role);
    }

    private static CaseFile done(Outcome outcome, CaseFile file, String action) {
        if (outcome instanceof Outcome.Done done) {
            return done.file();
        }
        throw new IllegalStateException("%s in step %s of %s: %s".formatted(action, file.step(), file.id(), outcome));
    }

    private Move move(Course course, CaseFile file, NextMove.Step step) {
        var plan = course.plan;
        var byRule = step.role() == null && file.parentId() != null;
        var actor = byRule ? Actor.SYSTEM : step.role() == null ? APPLICANT : officer(file, step.role());
        var capacity = byRule ? Capacity.SYSTEM : step.role() == null ? Capacity.APPLICANT : Capacity.OFFICER;
        var move = new Move(file.id(), step.action(), actor, capacity, file.version(), step.reason(), Map.of());
        return switch (step.action()) {
            case "accept" -> priced(move, plan);
            case "assign" -> move.with("assignee", officer(file, Role.SPECIALIST).accountId());
            case "apologise" -> move.with("newDate", java.util.Objects.requireNonNull(step.newDate()));
            case "askSupplement", "askIntakeSupplement" -> move.with("papers", List.of(asked(file, step)));
            case "serve" -> move.with("pages", 1 + Math.floorMod(plan.seed(), 12));
            case "return" -> plan.returnBy() == Dossier.ReturnBy.POST ? move.with("receivedBy", "Bưu điện") : move;
            default -> move;
        };
    }

    /** Another scan of a paper that is there already. */
    private Request.Asked asked(CaseFile file, NextMove.Step step) {
        var paper = dossierPapers.of(file.id()).getFirst();
        return new Request.Asked(paper.id(), paper.name(), String.valueOf(step.reason()));
    }

    private Outcome give(Course course, CaseFile file) {
        return supplements.give(file.id(), Map.of(0, List.of(papers.scan())), APPLICANT, Map.of());
    }

    /** What the clerk states where the decision names no amount: by area or value. */
    private Move priced(Move move, Plan plan) {
        var published = fees.published(filed.find(move.caseId()).orElseThrow());
        var random = new SplittableRandom(plan.seed() + 7);
        var priced = move;
        for (int i = 0; i < published.size(); i++) {
            if (published.get(i).price() instanceof Price.Percent || published.get(i).price() instanceof Price.ByRule) {
                priced = priced.with("fee." + i, (200L + random.nextInt(4000)) * 1000);
            }
        }
        return priced;
    }

    private void prepare(Course course, CaseFile file, NextMove.Step step) {
        var plan = course.plan;
        switch (step.action()) {
            case "propose" -> act(drafting.add(file.id(), ResultVersion.Kind.RESULT, papers.result(versions.of(plan)), officer(file, Role.SPECIALIST)));
            case "proposeRefusal" -> act(drafting.add(file.id(), ResultVersion.Kind.REFUSAL, papers.result(versions.of(plan)), officer(file, Role.SPECIALIST)));
            case "issue", "issueRefusal" -> act(drafting.sign(file.id(), number(file, step.at()), LocalDate.ofInstant(step.at(), BusinessClock.ZONE), papers.result(versions.of(plan)),
                    officer(file, Role.RECORDS_CLERK)));
            case "return" -> pay(course, file);
            default -> { }
        }
    }

    private static void act(Drafting.Act act) {
        if (!(act instanceof Drafting.Act.Done)) {
            throw new IllegalStateException("The result could not be worked on: " + act);
        }
    }

    /** By agency and year in order, as the law on documents wants it: {@code 15/2020/STP}. */
    private String number(CaseFile file, Instant at) {
        var agency = directory.getAgency(file.agencyId());
        int year = at.atZone(BusinessClock.ZONE).getYear();
        var sign = agency.kind() == AgencyKind.PEOPLES_COMMITTEE ? "UBND" : Arrays.stream(PLACE.matcher(agency.name()).replaceFirst("").split(" "))
                .map(word -> word.substring(0, 1).toUpperCase()).collect(Collectors.joining());
        return "%d/%d/%s".formatted(dossiers.nextResultNumber(agency.id(), year), year, sign);
    }

    private static boolean paysAtOnce(Plan plan) {
        return Math.floorMod(plan.seed(), 3) > 0;
    }

    private void pay(Course course, CaseFile file) {
        var plan = course.plan;
        var method = switch (plan.channel()) {
            case DESK -> PaymentMethod.CASH;
            case ONLINE -> PaymentMethod.TRANSFER;
            case POST -> PaymentMethod.POST;
        };
        for (var request : new ArrayList<>(payments.of(new Subject("dossier", file.id())))) {
            payments.payAtDesk(request.id(), officer(file, Role.DESK_CLERK), method,
                    method == PaymentMethod.CASH ? null : "MP%09d".formatted(Math.floorMod(plan.seed() + plan.number(), 1_000_000_000)));
        }
    }
}
