package vn.ngomon.government.procedure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;

/** Where a controller of procedures imports records and, by decision, suspends, resumes, replaces and repeals. Others do not see it. */
@Controller
class KeepingController {

    private final Catalogue catalogue;
    private final Procedures procedures;
    private final NationalImport national;

    KeepingController(Catalogue catalogue, Procedures procedures, NationalImport national) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.national = national;
    }

    @GetMapping("/desk/procedures")
    String list(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        keeper(actor);
        return page(model, q, null, StandingForm.EMPTY, Map.of(), null, false);
    }

    @GetMapping("/desk/procedures/{code}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "false") boolean done, Actor actor, Model model) {
        keeper(actor);
        return page(model, code, version(code), StandingForm.EMPTY, Map.of(), null, done);
    }

    @PostMapping("/desk/procedures/{code}/standing")
    String stand(@PathVariable String code, StandingForm form, Actor actor, Model model, HttpServletResponse response) {
        keeper(actor);
        var version = version(code);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(model, code, version, form, errors, null, false);
        }
        var decision = new Announcement(form.decision(), StandingForm.date(form.decidedOn()).orElseThrow(), "", form.decision(), version.content().origin());
        procedures.stand(code, form.standing().orElseThrow(), StandingForm.date(form.from()).orElseThrow(), decision,
                form.reason().isEmpty() ? null : form.reason(), form.successorCodes(), actor);
        return "redirect:/desk/procedures/" + code + "?done=true";
    }

    @PostMapping("/desk/procedures/imports")
    String take(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "false") boolean dry, Actor actor, Model model,
            HttpServletResponse response) throws IOException {
        keeper(actor);
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return page(model, "", null, StandingForm.EMPTY, Map.of("file", "procedure.keeping.error.file"), null, false);
        }
        var name = file.getOriginalFilename() == null ? "upload.json" : file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            return page(model, "", null, StandingForm.EMPTY, Map.of(), national.run(name, in, dry, null, actor, row -> {}), false);
        }
    }

    private Map<String, String> errors(StandingForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (form.standing().isEmpty()) {
            errors.put("act", "procedure.keeping.error.act");
        }
        if (!form.decision().matches("\\S{1,10}/\\S{2,40}")) {
            errors.put("decision", "procedure.keeping.error.decision");
        }
        for (var field : List.of("decidedOn", "from")) {
            if (StandingForm.date(field.equals("from") ? form.from() : form.decidedOn()).isEmpty()) {
                errors.put(field, "procedure.keeping.error.date");
            }
        }
        var successors = form.successorCodes();
        if (form.standing().filter(standing -> standing == Standing.REPLACED).isPresent()
                && (successors.isEmpty() || !successors.stream().allMatch(successor -> procedures.summary(successor).isPresent()))) {
            errors.put("successors", "procedure.keeping.error.successors");
        }
        return errors;
    }

    private ProcedureVersion version(String code) {
        return procedures.find(code, catalogue.today()).filter(version -> version.code().equals(code)).orElseThrow(NotFound::new);
    }

    private static void keeper(Actor actor) {
        if (!actor.holds(Role.PROCEDURE_CONTROLLER) && !actor.holds(Role.PROVINCE_ADMIN)) {
            throw new NotFound();
        }
    }

    private String page(Model model, String q, @Nullable ProcedureVersion chosen, StandingForm form, Map<String, String> errors,
            @Nullable ImportReport imported, boolean done) {
        var lines = chosen == null ? catalogue.now().index().search(q).stream().limit(30).toList() : List.<ProcedureSummary>of();
        model.addAttribute("page", new KeepingPage(q, lines, chosen, form, errors, imported, done));
        return "government/procedure/keeping";
    }
}
