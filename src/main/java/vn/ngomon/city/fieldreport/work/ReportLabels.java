package vn.ngomon.city.fieldreport.work;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.desk.TaskLabels;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;

/** Tells the inbox which report a task is about; never who reported. */
@Component
class ReportLabels implements TaskLabels {

    private final Reports reports;
    private final Categories categories;
    private final Directory directory;

    ReportLabels(Reports reports, Categories categories, Directory directory) {
        this.reports = reports;
        this.categories = categories;
        this.directory = directory;
    }

    @Override
    public String caseKind() {
        return "fieldreport";
    }

    @Override
    public String textKey() {
        return "fieldreport.kind";
    }

    @Override
    public String href(UUID caseId) {
        return "/desk/reports/" + caseId;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> cases) {
        return reports.find(List.copyOf(cases)).stream().collect(Collectors.toMap(FieldReport::id, report -> new Label(report.code(), "",
                Map.of("en", categories.get(report.category()).nameEn() + Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(area -> " – " + area.fullName(Locale.ENGLISH)).orElse("")))));
    }

    @Override
    public Optional<UUID> named(String name) {
        return name.strip().toUpperCase(Locale.ROOT).startsWith("PA") ? ReportCode.find(name).flatMap(reports::find).map(FieldReport::id) : Optional.empty();
    }

    @Override
    public Set<UUID> find(String text, Actor officer) {
        return named(text).map(Set::of).orElse(Set.of());
    }
}
