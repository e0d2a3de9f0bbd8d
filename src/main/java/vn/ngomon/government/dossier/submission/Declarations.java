package vn.ngomon.government.dossier.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.Made;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.print.Printer;

/**
 * What is filled in online is the declaration (tờ khai): printed as the paper it is, it stands among the dossier's papers, and
 * nobody signs and photographs a second one (Decree 45/2020: an electronic form is equal to the paper one).
 */
@Component
public class Declarations {

    private static final String TEMPLATE = "government/dossier/print/declaration";
    private static final String CONSENT = "/consent";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Forms forms;
    private final Printer printer;
    private final Files files;

    Declarations(Forms forms, Printer printer, Files files) {
        this.forms = forms;
        this.printer = printer;
        this.files = files;
    }

    /** As it would be filed, to be read before it is. */
    public byte[] preview(FormDefinition form, JsonNode value, Optional<Agency> agency, String name) {
        return printer.pdf(TEMPLATE, page(form, value, agency.map(Agency::name).orElse(""), name, null), VIETNAMESE);
    }

    /** @param papers with the printed form under each paper that it is */
    record Declared(List<Paper> papers, Optional<Made> made) {}

    /** Prints it, where a paper of the dossier is the electronic form. */
    Declared print(List<Paper> papers, Dossier dossier, Agency agency) {
        var form = forms.find(dossier.formKey(), dossier.formVersion());
        if (form.isEmpty() || papers.stream().noneMatch(Declarations::isElectronic)) {
            return new Declared(papers, Optional.empty());
        }
        var pdf = printer.pdf(TEMPLATE, page(form.get(), dossier.formValue(), agency.name(), dossier.applicant().name(), dossier), VIETNAMESE);
        var made = files.made(pdf, "to-khai-dien-tu.pdf", "dossier.declaration");
        return new Declared(papers.stream().map(paper -> isElectronic(paper) ? paper.with(List.of(made.file().id())) : paper).toList(), Optional.of(made));
    }

    private static boolean isElectronic(Paper paper) {
        return paper.presented() == Paper.Presented.ELECTRONIC;
    }

    /** The sentence agreed to ends the paper; it is no answer among the others. */
    private DeclarationPage page(FormDefinition form, JsonNode value, String agency, String name, @Nullable Dossier filed) {
        var consent = "";
        var sections = new ArrayList<FormSummary.Section>();
        for (var section : forms.summary(form, value, VIETNAMESE).sections()) {
            consent = section.lines().stream().filter(line -> line.pointer().equals(CONSENT) && value.path("consent").asBoolean(false))
                    .map(FormSummary.Line::label).findFirst().orElse(consent);
            var lines = section.lines().stream().filter(line -> !line.pointer().equals(CONSENT)).toList();
            if (!lines.isEmpty()) {
                sections.add(new FormSummary.Section(section.groupKey(), section.title(), lines));
            }
        }
        return new DeclarationPage(form.title().vi(), agency, sections, consent, name, filed == null ? "" : filed.lookup(), filed == null ? null : filed.submittedAt());
    }
}
