package vn.ngomon.platform.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.ProcessDefinitions.Listed;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Diagram;
import vn.ngomon.platform.casework.definition.Finding;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** The processes in force and their diagrams, for people who think in pictures and for modelling tools. */
@Controller
@RequestMapping("/admin/processes")
class ProcessController {

    /** A province has some dozens. */
    private static final int MOST = 500;

    private final ProcessDefinitions definitions;
    private final UiFactory uis;

    ProcessController(ProcessDefinitions definitions, UiFactory uis) {
        this.definitions = definitions;
        this.uis = uis;
    }

    @GetMapping
    String index(Locale locale, Model model) {
        var ui = uis.of(locale);
        var found = definitions.newest(MOST + 1);
        model.addAttribute("page", new ProcessPage.Index(found.stream().limit(MOST).map(one -> new ProcessPage.Line(one.id(), one.key(),
                title(definitions.get(one.id()), ui), one.kind(), one.version(), one.publishedAt(), findings(one, ui))).toList(), found.size() > MOST));
        return "platform/process/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        var ui = uis.of(locale);
        var shown = listed(id);
        var definition = definitions.get(id);
        model.addAttribute("page", new ProcessPage(id, shown.key(), title(definition, ui), shown.version(), shown.publishedAt(), findings(shown, ui),
                definition.steps().stream().map(step -> line(step, definition, ui)).toList(),
                definitions.versions(shown.key()).stream().map(one -> new ProcessPage.Version(one.id(), one.version(), one.publishedAt(), one.id().equals(id))).toList(),
                Diagram.mermaid(definition, ui.lang())));
        return "platform/process/show";
    }

    @GetMapping("/{id}/diagram.mmd")
    ResponseEntity<byte[]> mermaid(@PathVariable UUID id, Locale locale) {
        return file(listed(id), ".mmd", MediaType.TEXT_PLAIN, Diagram.mermaid(definitions.get(id), locale.getLanguage()));
    }

    @GetMapping("/{id}/diagram.bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable UUID id, Locale locale) {
        return file(listed(id), ".bpmn", MediaType.APPLICATION_XML, Diagram.bpmn(definitions.get(id), locale.getLanguage()));
    }

    private static ResponseEntity<byte[]> file(Listed one, String ending, MediaType type, String text) {
        return ResponseEntity.ok().contentType(new MediaType(type, StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(one.key() + "-" + one.version() + ending).build().toString()).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Listed listed(UUID id) {
        return definitions.find(id).orElseThrow(NotFound::new);
    }

    private List<String> findings(Listed one, Ui ui) {
        return definitions.findings(one.id()).stream().map(finding -> words(finding, ui)).toList();
    }

    private static String words(Finding finding, Ui ui) {
        return ui.t(finding.messageKey(), finding.subject(), String.join(" → ", finding.path()));
    }

    private static ProcessPage.StepLine line(Step step, Definition definition, Ui ui) {
        return new ProcessPage.StepLine(step.title().getOrDefault(ui.lang(), step.id()), ui.t("process.phase." + step.phase()),
                definition.from(step.id()).stream().map(transition -> action(transition, step, definition, ui)).toList());
    }

    private static String action(Transition transition, Step step, Definition definition, Ui ui) {
        var to = definition.step(transition.to(step.id()));
        var name = transition.title().getOrDefault(ui.lang(), transition.action());
        return to.equals(step) ? name : name + " → " + to.title().getOrDefault(ui.lang(), to.id());
    }

    private static String title(Definition definition, Ui ui) {
        return definition.title().getOrDefault(ui.lang(), definition.key());
    }
}
