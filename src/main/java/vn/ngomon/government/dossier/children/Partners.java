package vn.ngomon.government.dossier.children;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.submission.NamedBodies;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;

/** Who works on an inter-agency procedure beside the lead: the further competent agencies the decision names, nearest to the lead. */
@Component
class Partners {

    private static final String WAITING = "coordination";

    private final Directory directory;
    private final NamedBodies bodies;
    private final InstantSource clock;

    Partners(Directory directory, NamedBodies bodies, InstantSource clock) {
        this.directory = directory;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * @param task what this agency does, in the decision's words
     * @param limit the time the lead's process leaves its partners; all work at once
     */
    record Partner(Agency agency, String task, Limit limit) {}

    List<Partner> of(ProcedureContent content, Dossier lead) {
        var day = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var named = content.agencies().competent();
        var here = directory.getAgency(lead.agencyId()).area();
        var within = content.handling().budgets().stream().filter(budget -> budget.step().equals(WAITING)).map(Handling.Budget::limit).findFirst().orElse(Limit.NONE);
        var partners = new ArrayList<Partner>();
        for (var name : named.subList(Math.min(1, named.size()), named.size())) {
            Optional.ofNullable(here).flatMap(area -> bodies.nearest(name, area, day)).ifPresent(agency -> partners.add(new Partner(agency, name, within)));
        }
        return partners;
    }
}
