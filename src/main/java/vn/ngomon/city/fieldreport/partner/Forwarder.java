package vn.ngomon.city.fieldreport.partner;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;

/** Puts every dispatched report into the outbox of the partners who take its like. Nothing that the simulator does leaves the program. */
@Component
class Forwarder implements JournalConsumer {

    private final Partners partners;
    private final Forwardings forwardings;
    private final Reports reports;
    private final Routing routing;

    Forwarder(Partners partners, Forwardings forwardings, Reports reports, Routing routing) {
        this.partners = partners;
        this.forwardings = forwardings;
        this.reports = reports;
        this.routing = routing;
    }

    @Override
    public String name() {
        return "fieldreport.forwarder";
    }

    @Override
    public Set<String> types() {
        return Set.of("fieldreport.dispatch", "fieldreport.alert");
    }

    @Override
    public void read(List<Entry> entries) {
        if (partners.all().stream().noneMatch(Partner::isOpen)) {
            return;
        }
        var ids = entries.stream().filter(entry -> !entry.simulated()).map(entry -> entry.subject().id()).distinct().toList();
        reports.find(ids).stream().filter(report -> !report.simulated()).forEach(this::forward);
    }

    private void forward(FieldReport report) {
        var areas = routing.areaCodes(report.areaId());
        partners.all().stream().filter(partner -> partner.takes(report.category(), areas)).forEach(partner -> forwardings.add(partner.id(), report.id()));
    }
}
