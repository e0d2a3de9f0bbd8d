package vn.ngomon.government.dossier.results;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.print.Docx;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Fills the template of a procedure's result with what the dossier says; what nobody stated stays a blank for the pen. */
@Component
public class ResultDrafts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Procedures procedures;
    private final Dossiers dossiers;
    private final Directory directory;
    private final Forms forms;
    private final UiFactory uis;
    private final InstantSource clock;

    ResultDrafts(Procedures procedures, Dossiers dossiers, Directory directory, Forms forms, UiFactory uis, InstantSource clock) {
        this.procedures = procedures;
        this.dossiers = dossiers;
        this.directory = directory;
        this.forms = forms;
        this.uis = uis;
        this.clock = clock;
    }

    /** @param reason of a refusal */
    public byte[] filled(Dossier dossier, ResultVersion.Kind kind, String reason) {
        var content = procedures.version(dossier.procedureVersionId()).content();
        var result = kind == ResultVersion.Kind.REFUSAL ? Optional.<Result>empty() : result(dossier, content);
        var template = kind == ResultVersion.Kind.REFUSAL ? ResultTemplates.REFUSAL : result.map(Result::template).orElse(null);
        return filled(dossier, template, result.map(one -> one.name().vi()).orElse(content.name().vi()), content.name().vi(), reason);
    }

    byte[] filled(Dossier dossier, @Nullable String template, String title, String procedure, String reason) {
        return Docx.fill(ResultTemplates.of(template, title, empty(dossier)), values(dossier, procedure, reason));
    }

    /** What the form does not ask at all, and what it did not ask this time or left to choice. */
    private Predicate<String> empty(Dossier dossier) {
        return forms.find(dossier.formKey(), dossier.formVersion()).<Predicate<String>>map(form -> {
            var known = form.schema().path("properties");
            var out = forms.leftOut(form, dossier.formValue());
            return field -> !known.has(field) || out.contains(field);
        }).orElse(field -> false);
    }

    /** The first result is the lead agency's; the others' follow in the order the decision names their agencies. */
    private Optional<Result> result(Dossier dossier, ProcedureContent content) {
        int mine = dossier.parentId() == null ? 0 : 1 + dossiers.children(dossier.parentId()).stream().map(Dossier::id).toList().indexOf(dossier.id());
        return content.results().stream().skip(mine).findFirst().or(() -> content.results().stream().findFirst());
    }

    private Map<String, Object> values(Dossier dossier, String procedure, String reason) {
        var ui = uis.of(VIETNAMESE);
        var agency = directory.getAgency(dossier.agencyId());
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var values = new LinkedHashMap<String, Object>();
        forms.find(dossier.formKey(), dossier.formVersion()).ifPresent(form -> {
            var summary = forms.summary(form, dossier.formValue(), VIETNAMESE);
            summary.sections().forEach(section -> section.lines().forEach(line -> values.put("form." + line.pointer().substring(1).replace('/', '.'), line.text())));
            values.put("answers", summary.sections().stream().flatMap(section -> section.lines().stream()).filter(line -> !line.text().isBlank())
                    .map(line -> Map.of("label", line.label(), "text", line.text())).collect(Collectors.toList()));
        });
        values.putIfAbsent("answers", java.util.List.of());
        values.put("agency", agency.name().toUpperCase(VIETNAMESE));
        values.put("agencyName", agency.name());
        values.put("superior", superior(agency, today));
        values.put("place", place(agency, today));
        values.put("day", "%02d".formatted(today.getDayOfMonth()));
        values.put("month", today.getMonthValue() < 3 ? "0" + today.getMonthValue() : String.valueOf(today.getMonthValue()));
        values.put("year", String.valueOf(today.getYear()));
        values.put("procedure", procedure);
        values.put("code", dossier.name());
        values.put("applicant", dossier.applicant().name());
        put(values, "applicantNumber", dossier.applicant().number());
        put(values, "applicantAddress", address(dossier.applicant(), today));
        put(values, "applicantPhone", dossier.applicant().phone());
        values.put("owner", dossier.owner().name());
        put(values, "ownerNumber", dossier.owner().number());
        put(values, "receivedAt", dossier.receivedAt() == null ? null : ui.date(dossier.receivedAt()));
        put(values, "reason", reason.isBlank() ? null : reason.strip());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private @Nullable String address(Applicant applicant, LocalDate day) {
        var area = Optional.ofNullable(applicant.areaCode()).filter(AreaCode::isValid).flatMap(code -> directory.findArea(new AreaCode(code), day))
                .map(found -> found.fullName(VIETNAMESE) + directory.parentOf(found, day).filter(parent -> parent.tier() == Tier.DISTRICT)
                        .map(parent -> ", " + parent.fullName(VIETNAMESE)).orElse(""));
        var address = Stream.concat(Optional.ofNullable(applicant.address()).filter(text -> !text.isBlank()).stream(), area.stream()).collect(Collectors.joining(", "));
        return address.isEmpty() ? null : address;
    }

    private String superior(Agency agency, LocalDate day) {
        return agency.parent() == null ? "" : directory.findAgency(agency.parent(), day).map(parent -> parent.name().toUpperCase(VIETNAMESE)).orElse("");
    }

    private String place(Agency agency, LocalDate day) {
        return agency.area() == null ? "Thừa Thiên Huế" : directory.findArea(agency.area(), day).map(area -> area.name()).orElse("Thừa Thiên Huế");
    }
}
