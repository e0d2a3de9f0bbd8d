package vn.ngomon.operations.demo.life;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.time.BusinessClock;

/** The version of a procedure that held on the day a planned dossier came in. */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoVersions {

    private record Day(String procedure, LocalDate day) {}

    private final Procedures procedures;
    private final Map<Day, UUID> ids = new ConcurrentHashMap<>();

    DemoVersions(Procedures procedures) {
        this.procedures = procedures;
    }

    ProcedureVersion of(Plan plan) {
        var day = new Day(plan.procedure(), LocalDate.ofInstant(plan.submittedAt(), BusinessClock.ZONE));
        return procedures.version(ids.computeIfAbsent(day, wanted -> procedures.find(wanted.procedure(), wanted.day())
                .orElseThrow(() -> new IllegalStateException("No procedure " + wanted)).id()));
    }
}
