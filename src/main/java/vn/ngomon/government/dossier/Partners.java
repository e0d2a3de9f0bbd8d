package vn.ngomon.government.dossier;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.time.BusinessClock;

/** Who works on an inter-agency procedure beside the lead: the further competent agencies the decision names, near the applicant. */
@Component
class Partners {

    private static final String WAITING = "coordination";

    private final Directory directory;
    private final InstantSource clock;

    Partners(Directory directory, InstantSource clock) {
        this.directory = directory;
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
        var within = content.handling().budgets().stream().filter(budget -> budget.step().equals(WAITING)).map(Handling.Budget::limit).findFirst().orElse(Limit.NONE);
        var partners = new ArrayList<Partner>();
        for (var name : named.subList(Math.min(1, named.size()), named.size())) {
            find(name, lead, day).ifPresent(agency -> partners.add(new Partner(agency, name, within)));
        }
        return partners;
    }

    /** "Công an cấp huyện" means the police of the applicant's district: the same kind of body by name, nearest to the lead agency. */
    private java.util.Optional<Agency> find(String name, Dossier lead, LocalDate day) {
        var kind = Fold.fold(name.replaceAll("(?i)\\s+cấp\\s+.*$", ""));
        var leadAgency = directory.getAgency(lead.agencyId());
        var candidates = directory.agenciesOn(day).stream().filter(agency -> Fold.fold(agency.name()).startsWith(kind)).toList();
        var area = leadAgency.area();
        var district = area == null ? null : directory.findArea(area, day).map(found -> found.parent()).orElse(null);
        return candidates.stream().filter(agency -> agency.area() != null && (agency.area().equals(district) || agency.area().equals(area))).findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
