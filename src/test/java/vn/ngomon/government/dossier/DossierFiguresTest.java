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
import vn.ngomon.government.procedure.ShippedCatalogue;
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

    @Test
    void nothingToDivideByIsNotZero() {
        var never = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 2));
        assertThat(indicators.compute("dossiers.on-time", never).value()).isNull();
        assertThat(indicators.compute("dossiers.received", never).value()).isZero();
    }
}
