package vn.ngomon.operations.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Drafting;
import vn.ngomon.government.dossier.Fees;
import vn.ngomon.government.dossier.Filed;
import vn.ngomon.government.dossier.Filing;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.Paper;
import vn.ngomon.government.dossier.Request;
import vn.ngomon.government.dossier.ResultVersion;
import vn.ngomon.government.dossier.Submission;
import vn.ngomon.government.dossier.Supplements;
import vn.ngomon.government.procedure.Price;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Carries one planned dossier through its life at the right moments of the past, by the services people use. Where it was
 * broken off, it goes on from the step the dossier stands in.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class Simulation {

    private static final int MOST_MOVES = 40;
    private static final Actor CITIZEN = new Actor(new UUID(0, 1), "", java.util.Set.of());

    private final Filing filing;
    private final Drafting drafting;
    private final Casework casework;
    private final Supplements supplements;
    private final Dossiers dossiers;
    private final Fees fees;
    private final Procedures procedures;
    private final Payments payments;
    private final Calendars calendars;
    private final Directory directory;
    private final DemoPeople people;
    private final DemoPapers papers;
    private final Map<String, ProcedureVersion> versions = new ConcurrentHashMap<>();

    Simulation(Filing filing, Drafting drafting, Casework casework, Supplements supplements, Dossiers dossiers, Fees fees, Procedures procedures, Payments payments, Calendars calendars, Directory directory,
            DemoPeople people, DemoPapers papers) {
        this.filing = filing;
        this.drafting = drafting;
        this.casework = casework;
        this.supplements = supplements;
        this.dossiers = dossiers;
        this.fees = fees;
        this.procedures = procedures;
        this.payments = payments;
        this.calendars = calendars;
        this.directory = directory;
        this.people = people;
        this.papers = papers;
    }

    /** @return the new dossier, or empty when the procedure took none that day */
    Optional<UUID> file(Plan plan) {
        var random = new SplittableRandom(plan.seed());
        var version = version(plan);
        var name = Names.person(random);
        var agency = directory.getAgency(plan.agency());
        var applicant = new Applicant(null, Applicant.Kind.PERSON, name, Names.identityNumber(random), Names.phone(random), null, null,
                agency.area() == null ? null : agency.area().value());
        var channel = plan.online() ? Dossier.Channel.ONLINE : Dossier.Channel.DESK;
        var chosen = procedureCase(version, plan);
        var handed = version.content().papersFor(chosen.isEmpty() ? null : chosen).stream().filter(paper -> paper.required() && !paper.isAdvice())
                .map(paper -> new Submission.Handed(paper.key(), plan.online() ? Paper.Presented.SCANNED : paper.shown() ? Paper.Presented.ORIGINAL_SEEN
                        : Paper.Presented.ORIGINAL, 1, plan.online() && !paper.shown() ? List.of(papers.scan()) : List.of())).toList();
        var submission = new Submission(plan.procedure(), chosen, plan.online() ? channel : Dossier.Channel.DESK, applicant, new Owner(name, applicant.number()),
                papers.form(version, applicant, plan.online(), random), handed, Dossier.ReturnBy.DESK, plan.agency(), null);
        var by = plan.online() ? CITIZEN : officer(plan, Role.DESK_CLERK);
        return BusinessClock.at(plan.submittedAt(), () -> filing.file(submission, by, (done, batch) -> { }))
                instanceof Filed.Done done ? Optional.of(done.id()) : Optional.empty();
    }

    /** Mostly the first of a procedure's cases, its ordinary one. */
    private static String procedureCase(ProcedureVersion version, Plan plan) {
        var cases = version.content().cases();
        return cases.isEmpty() ? "" : cases.get(Math.floorMod(plan.seed(), 10) < 8 ? 0 : Math.floorMod(plan.seed() / 10, cases.size())).key();
    }

    /** Takes one step after the other until the plan is fulfilled or the present is reached. */
    void run(Plan plan, UUID dossier) {
        var random = new SplittableRandom(plan.seed() ^ 0x5DEECE66DL);
        var refused = new HashSet<String>();
        for (int i = 0; i < MOST_MOVES; i++) {
            var file = casework.find(dossier).orElseThrow();
            if (file.ending() != null) {
                return;
            }
            var next = new NextMove(plan, file, calendars.of(plan.agency()), refused, random).decide();
            if (next.isEmpty() || !next.get().at().isBefore(DemoProvince.BEGINNING)) {
                return;
            }
            if (!perform(plan, file, next.get()) && !refused.add(next.get().action())) {
                return;
            }
        }
    }

    private boolean perform(Plan plan, CaseFile file, NextMove.Step step) {
        return BusinessClock.at(step.at(), () -> {
            if (step.action().startsWith("give")) {
                return supplements.give(file.id(), answers(file.id()), CITIZEN, Map.of()) instanceof Outcome.Done;
            }
            prepare(plan, file, step);
            var actor = step.role() == null ? CITIZEN : officer(plan, step.role());
            var move = new Move(file.id(), step.action(), actor, step.role() == null ? Capacity.APPLICANT : Capacity.OFFICER, null, step.reason(), Map.of());
            if (step.action().equals("assign")) {
                move = move.with("assignee", officer(plan, Role.SPECIALIST).accountId());
            }
            if (step.newDate() != null) {
                move = move.with("newDate", step.newDate());
            }
            if (step.action().startsWith("ask")) {
                move = move.with("papers", List.of(new Request.Asked(null, "Giấy tờ bổ sung", step.reason())));
            }
            if (step.action().equals("serve")) {
                move = move.with("pages", 1 + Math.floorMod(plan.seed(), 12));
            }
            if (step.action().equals("accept")) {
                move = stating(file, move, plan);
            }
            return casework.perform(move) instanceof Outcome.Done;
        });
    }

    /** Every paper asked for, scanned. */
    private Map<Integer, List<UUID>> answers(UUID dossier) {
        var answers = new HashMap<Integer, List<UUID>>();
        int asked = supplements.open(dossier).map(request -> request.papers().size()).orElse(0);
        for (int i = 0; i < asked; i++) {
            answers.put(i, List.of(papers.scan()));
        }
        return answers;
    }

    /** What a rate or a council's table makes of a plot nobody can see: some amount of the right size. */
    private Move stating(CaseFile file, Move move, Plan plan) {
        var stated = move;
        var published = fees.published(dossiers.find(file.id()).orElseThrow());
        for (int i = 0; i < published.size(); i++) {
            switch (published.get(i).price()) {
                case Price.Percent percent -> stated = stated.with("fee." + i, 50_000L * (10 + Math.floorMod(plan.seed(), 90)));
                case Price.ByRule byRule -> stated = stated.with("fee." + i, 10_000L * (10 + Math.floorMod(plan.seed(), 40)));
                case Price.Amount _, Price.PerPage _, Price.Free _, Price.Foreign _, Price.Unstated _ -> { }
            }
        }
        return stated;
    }

    /** What an officer does before the click: draft, number and sign, take the fee. */
    private void prepare(Plan plan, CaseFile file, NextMove.Step step) {
        switch (step.action()) {
            case "propose" -> drafting.add(file.id(), ResultVersion.Kind.RESULT, papers.result(version(plan)), officer(plan, Role.SPECIALIST));
            case "proposeRefusal" -> drafting.add(file.id(), ResultVersion.Kind.REFUSAL, papers.result(version(plan)), officer(plan, Role.SPECIALIST));
            case "issue", "issueRefusal" -> drafting.sign(file.id(), (1 + Math.floorMod(plan.seed(), 900)) + "/" + step.at().atZone(BusinessClock.ZONE).getYear() + "/UBND",
                    LocalDate.ofInstant(step.at(), BusinessClock.ZONE), papers.result(version(plan)), officer(plan, Role.RECORDS_CLERK));
            case "return" -> payments.of(new Subject("dossier", file.id()))
                    .forEach(request -> payments.payAtDesk(request.id(), officer(plan, Role.DESK_CLERK), PaymentMethod.CASH, null));
            default -> { }
        }
    }

    private ProcedureVersion version(Plan plan) {
        var day = LocalDate.ofInstant(plan.submittedAt(), BusinessClock.ZONE);
        return versions.computeIfAbsent(plan.procedure() + "/" + day.getYear() + "-" + day.getMonthValue(),
                key -> procedures.find(plan.procedure(), day).orElseThrow(() -> new IllegalStateException("No procedure " + plan.procedure())));
    }

    private Actor officer(Plan plan, Role role) {
        return people.actor(plan.agency(), role).orElseThrow(() -> new IllegalStateException("Nobody is " + role + " at " + plan.agency()));
    }

}
