package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class DossierFiguresTest {

    /** A day on which no other test files. */
    private static final Instant THEN = Instant.parse("2019-06-18T03:00:00Z");
    private static final Period DAY = new Period(LocalDate.of(2019, 6, 18), LocalDate.of(2019, 6, 18));

    @Autowired Indicators indicators;
    @Autowired Filing filing;
    @Autowired Casework casework;
    @Autowired Directory directory;
    @Autowired ShippedCatalogue catalogue;

    private Map<String, Figure> figures() {
        var figures = new HashMap<String, Figure>();
        indicators.all().forEach(indicator -> figures.put(indicator.code(), indicators.compute(indicator.code(), DAY, THEN.plusSeconds(3600))));
        return figures;
    }

    private Set<String> changed(Map<String, Figure> before, Map<String, Figure> after) {
        var changed = new HashSet<String>();
        after.forEach((code, figure) -> {
            if (!figure.equals(before.get(code))) {
                changed.add(code);
            }
        });
        return changed;
    }

    @Test
    void oneMoreDossierChangesExactlyTheFiguresItBelongsTo() {
        catalogue.publishAll(Actor.SYSTEM);
        var agency = directory.competentAgency(new AreaCode("19777"), Tier.COMMUNE, Specialty.GENERAL, LocalDate.of(2019, 6, 18)).orElseThrow().id();
        var clerk = new Actor(Ids.next(), "clerk", Set.of(new Seat(agency, agency, Role.DESK_CLERK, null)));
        var before = figures();
        var submission = new Submission("2.000815.000.00.00.H57", "", Dossier.Channel.DESK,
                new Applicant(null, Applicant.Kind.PERSON, "Lê Văn An", null, null, null, null, "19777"), new Owner("Lê Văn An", null),
                JsonNodeFactory.instance.objectNode(),
                List.of(new Submission.Handed("original", Paper.Presented.ORIGINAL_SEEN, 1, List.of()), new Submission.Handed("copies", Paper.Presented.COPY, 2, List.of())), Dossier.ReturnBy.DESK, null, null);
        var filed = (Filed.Done) BusinessClock.at(THEN, () -> filing.file(submission, clerk, (done, batch) -> { }));
        var afterFiling = figures();
        assertThat(changed(before, afterFiling)).containsExactlyInAnyOrder("dossiers.received", "dossiers.received-online");
        assertThat(BusinessClock.at(THEN.plusSeconds(60), () -> casework.perform(Move.of(filed.id(), "serve", clerk).with("pages", 2)))).isInstanceOf(Outcome.Done.class);
        assertThat(changed(afterFiling, figures())).containsExactlyInAnyOrder("dossiers.resolved", "dossiers.on-time", "dossiers.early");
    }

    /** Received on a Tuesday with three working days: promised for Friday. The apology comes on Monday, with Wednesday as the new date. */
    @Test
    void anApologyChangesNoAnswerAboutTheTimeBeforeItAndDaysAreJudgedByDate() {
        catalogue.publishAll(Actor.SYSTEM);
        var fridayEvening = Instant.parse("2019-07-19T11:00:00Z");
        var saturday = Instant.parse("2019-07-20T03:00:00Z");
        var tuesday = Instant.parse("2019-07-23T03:00:00Z");
        var thursday = Instant.parse("2019-07-25T03:00:00Z");
        var others = new HashMap<Instant, Long>();
        List.of(fridayEvening, saturday, tuesday, thursday).forEach(asOf -> others.put(asOf, overdue(asOf)));
        var apologies = lateApologies(tuesday);
        var agency = directory.competentAgency(new AreaCode("19777"), Tier.COMMUNE, Specialty.GENERAL, LocalDate.of(2019, 6, 18)).orElseThrow().id();
        var desk = new Actor(Ids.next(), "desk", Set.of(new Seat(agency, agency, Role.DESK_CLERK, null), new Seat(agency, agency, Role.SPECIALIST, null)));
        var papers = List.of(new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, List.of()), new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of()));
        var submission = new Submission("1.004873.000.00.00.H57", "", Dossier.Channel.DESK,
                new Applicant(null, Applicant.Kind.PERSON, "Lê Văn An", null, null, null, null, "19777"), new Owner("Lê Văn An", null),
                JsonNodeFactory.instance.objectNode(), papers, Dossier.ReturnBy.DESK, agency, null);
        var received = Instant.parse("2019-07-16T02:00:00Z");
        var filed = (Filed.Done) BusinessClock.at(received, () -> filing.file(submission, desk, (done, batch) -> { }));
        assertThat(BusinessClock.at(received.plusSeconds(60), () -> casework.perform(Move.of(filed.id(), "accept", desk)))).isInstanceOf(Outcome.Done.class);
        assertThat(overdue(fridayEvening)).as("after hours on the promised day").isEqualTo(others.get(fridayEvening));
        assertThat(overdue(saturday)).isEqualTo(others.get(saturday) + 1);
        assertThat(BusinessClock.at(Instant.parse("2019-07-22T02:00:00Z"), () -> casework.perform(Move.of(filed.id(), "apologise", desk).because("Cần xác minh")
                .with("newDate", Instant.parse("2019-07-24T10:30:00Z"))))).isInstanceOf(Outcome.Done.class);
        assertThat(lateApologies(tuesday)).as("it came after the date").isEqualTo(apologies + 1);
        assertThat(lateApologies(saturday)).isEqualTo(apologies);
        assertThat(overdue(saturday)).as("the new date was not promised yet").isEqualTo(others.get(saturday) + 1);
        assertThat(overdue(tuesday)).isEqualTo(others.get(tuesday));
        assertThat(overdue(thursday)).isEqualTo(others.get(thursday) + 1);
    }

    private long overdue(Instant asOf) {
        return july("dossiers.open-late", asOf);
    }

    private long lateApologies(Instant asOf) {
        return july("dossiers.late-apologies", asOf);
    }

    private long july(String indicator, Instant asOf) {
        return indicators.compute(indicator, new Period(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 31)), asOf).numerator();
    }

    @Test
    void nothingToDivideByIsNotZero() {
        var never = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 2));
        assertThat(indicators.compute("dossiers.on-time", never).value()).isNull();
        assertThat(indicators.compute("dossiers.received", never).value()).isZero();
    }
}
