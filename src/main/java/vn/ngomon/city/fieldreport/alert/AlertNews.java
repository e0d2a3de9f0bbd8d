package vn.ngomon.city.fieldreport.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;

/** Finds whom a newly verified report concerns: tells them, or remembers it for the day's letter. Who closes the account wants to hear nothing more. */
@Component
class AlertNews implements JournalConsumer {

    private static final String CLOSED = "account.closed";

    private final ReportAlerts alerts;
    private final PublicReports reports;
    private final AlertWords words;
    private final Routing routing;
    private final Notices notices;

    AlertNews(ReportAlerts alerts, PublicReports reports, AlertWords words, Routing routing, Notices notices) {
        this.alerts = alerts;
        this.reports = reports;
        this.words = words;
        this.routing = routing;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "fieldreport.alerts";
    }

    @Override
    public Set<String> types() {
        return Set.of("fieldreport.dispatch", "fieldreport.alert", CLOSED);
    }

    @Override
    public void read(List<Entry> entries) {
        entries.stream().filter(entry -> entry.type().equals(CLOSED)).forEach(entry -> alerts.forget(entry.subject().id()));
        var verified = entries.stream().filter(entry -> !entry.type().equals(CLOSED)).toList();
        if (verified.isEmpty() || alerts.isEmpty()) {
            return;
        }
        var known = reports.find(verified.stream().map(entry -> entry.subject().id()).distinct().toList()).stream().collect(Collectors.toMap(PublicReport::id, Function.identity()));
        notices.post(verified.stream().filter(entry -> known.containsKey(entry.subject().id())).flatMap(entry -> told(entry, known.get(entry.subject().id())).stream()).toList());
    }

    private List<Notice> told(Entry entry, PublicReport report) {
        var told = new ArrayList<Notice>();
        var people = new HashSet<UUID>();
        for (var alert : alerts.concerning(report, routing.areaCodes(report.areaId()))) {
            if (alert.pace() == Alert.Pace.DAILY) {
                alerts.remember(alert.id(), report.id());
            } else if (people.add(alert.account())) {
                told.add(Notice.of(entry, Recipient.account(alert.account()), "reportsite.notice.alert", "/reports/" + report.code(), report.code(), words.category(report),
                        words.where(report), words.about(alert)));
            }
        }
        return told;
    }
}
