package vn.ngomon.city.fieldreport.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.desk.CaseTimeline;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Ui;

/** Lets an auditor ask for a report by its code, and read what was done in the words of its process. */
@Component
class AuditedReports implements AuditGuide {

    private static final Set<String> LOOKS = Set.of("fieldreport.page", "fieldreport.photo", "fieldreport.reporter", "fieldreport.queue", "fieldreport.suspected");

    private final Reports reports;
    private final CaseTimeline timeline;

    AuditedReports(Reports reports, CaseTimeline timeline) {
        this.reports = reports;
        this.timeline = timeline;
    }

    @Override
    public List<Subject> find(String words) {
        return words.strip().toUpperCase(java.util.Locale.ROOT).startsWith("PA")
                ? ReportCode.find(words).flatMap(reports::find).map(report -> new Subject("fieldreport", report.id())).stream().toList() : List.of();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return reports.find(List.copyOf(ids)).stream().collect(Collectors.toMap(FieldReport::id, FieldReport::code));
    }

    @Override
    public Map<UUID, String> deeds(List<Entry> entries, Ui ui) {
        return timeline.deeds("fieldreport", entries, ui);
    }

    @Override
    public Optional<String> look(String what, Ui ui) {
        return LOOKS.contains(what) ? Optional.of(ui.t("fieldreport.seen." + what.substring("fieldreport.".length()))) : Optional.empty();
    }
}
