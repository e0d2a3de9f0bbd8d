package vn.ngomon.government.dossier.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.dossier.drafts.DraftWork;
import vn.ngomon.government.dossier.drafts.OpenDraft;
import vn.ngomon.government.dossier.drafts.Shelf;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.submission.Declarations;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.ui.NotFound;

/** The pages of a draft. Each saves what was typed, right or wrong, whichever button was pressed; shown again for something wrong it answers 422. */
@Controller
@RequestMapping("/filing/drafts/{id}")
class DraftController {

    private final DraftWork work;
    private final Pages pages;
    private final WherePages wherePages;
    private final Forms forms;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Files files;
    private final Declarations declarations;
    private final MessageSource messages;

    DraftController(DraftWork work, Pages pages, WherePages wherePages, Forms forms, Shelf shelf, Uploads uploads, Files files,
            Declarations declarations, MessageSource messages) {
        this.work = work;
        this.pages = pages;
        this.wherePages = wherePages;
        this.forms = forms;
        this.shelf = shelf;
        this.uploads = uploads;
        this.files = files;
        this.declarations = declarations;
        this.messages = messages;
    }

    @GetMapping
    String resume(@PathVariable UUID id, Actor actor) {
        return work.dossierOf(id, actor).map(dossier -> "redirect:/my/dossiers/" + dossier)
                .orElseGet(() -> "redirect:" + work.get(id, actor).href(OpenDraft.WHERE));
    }

    @GetMapping("/where")
    String where(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        return where(work.get(id, actor), q, Map.of(), locale, model);
    }

    /** The same page with another commune looked at, nothing saved: a script takes the agency's name from it. */
    @GetMapping("/agency")
    String agency(@PathVariable UUID id, @RequestParam String area, Actor actor, Locale locale, Model model) {
        var open = work.get(id, actor);
        return where(wherePages.isCommune(area) ? work.seen(open.draft().at(open.draft().procedureCase(), area)) : open, "", Map.of(), locale, model);
    }

    /** From the page that checks everything to any other. */
    @GetMapping("/go")
    String go(@PathVariable UUID id, @RequestParam("_go") String button, Actor actor) {
        var open = work.get(id, actor);
        return "redirect:" + open.href(open.after(OpenDraft.CHECK, button));
    }

    @PostMapping("/where")
    String where(@PathVariable UUID id, @RequestParam(name = "case", defaultValue = "") String chosen, @RequestParam(defaultValue = "") String area,
            @RequestParam(name = "_go", defaultValue = "next") String button, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var before = work.get(id, actor);
        var known = before.content().cases().stream().anyMatch(one -> one.key().equals(chosen));
        var commune = wherePages.isCommune(area) ? area : before.draft().areaCode();
        var draft = before.draft().at(known ? chosen : before.draft().procedureCase(), commune);
        work.save(commune == null ? draft : draft.answered(addressed(before, commune)));
        var open = work.get(id, actor);
        var errors = new LinkedHashMap<String, String>();
        if (button.equals("next") && open.needsCase()) {
            errors.put("case", t("dossier-filing.case.missing", locale));
        }
        if (button.equals("next") && open.agency().isEmpty()) {
            errors.put("area", t(open.draft().areaCode() == null ? "dossier-filing.area.missing" : "dossier-filing.area.nobody", locale));
        }
        if (errors.isEmpty()) {
            return "redirect:" + open.href(open.after(OpenDraft.WHERE, button));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return where(open, "", errors, locale, model);
    }

    /** Most people live where they file. */
    private static ObjectNode addressed(OpenDraft open, String commune) {
        var value = open.draft().formValue().deepCopy();
        if (open.form() != null && open.form().schema().path("properties").has("applicantArea") && !value.has("applicantArea")) {
            value.put("applicantArea", commune);
        }
        return value;
    }

    private String where(OpenDraft open, String query, Map<String, String> errors, Locale locale, Model model) {
        model.addAttribute("page", wherePages.of(open, query, errors, locale));
        return "government/dossier/filing/where";
    }

    @GetMapping("/form/{group}")
    String questions(@PathVariable UUID id, @PathVariable String group, Actor actor, Locale locale, Model model) {
        var open = work.get(id, actor);
        if (open.groups().stream().noneMatch(one -> one.key().equals(group))) {
            throw new NotFound();
        }
        model.addAttribute("page", pages.questions(open, group, List.of(), locale));
        return "government/dossier/filing/questions";
    }

    @PostMapping("/form/{group}")
    String answer(@PathVariable UUID id, @PathVariable String group, @RequestParam(name = "_go", defaultValue = "next") String button,
            HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var open = work.get(id, actor);
        if (open.form() == null) {
            throw new NotFound();
        }
        var result = forms.bind(open.form(), group, open.draft().formValue(), request.getParameterMap());
        work.save(open.draft().answered(result.value()));
        var now = work.get(id, actor);
        var wrong = !result.stay() && button.equals("next") && !result.errors().isEmpty();
        if (result.stay() || wrong) {
            response.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
            model.addAttribute("page", pages.questions(now, group, result.errors(), locale));
            return "government/dossier/filing/questions";
        }
        return "redirect:" + now.href(now.after(OpenDraft.questions(group), button));
    }

    @GetMapping("/papers")
    String papers(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return papers(work.get(id, actor), Map.of(), locale, model);
    }

    @PostMapping("/papers")
    String upload(@PathVariable UUID id, @RequestParam(name = "_go", defaultValue = "stay") String button, HttpServletRequest request,
            HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var open = work.get(id, actor);
        var codes = open.uploads().stream().map(RequiredPaper::key).collect(Collectors.toSet());
        var refused = uploads.take(request, Shelf.Of.DRAFT, id, codes, locale);
        uploads.press(button, Shelf.Of.DRAFT, id);
        work.save(open.draft());
        if (refused.isEmpty()) {
            return "redirect:" + open.href(open.after(OpenDraft.PAPERS, button));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return papers(open, refused, locale, model);
    }

    private String papers(OpenDraft open, Map<String, List<String>> refused, Locale locale, Model model) {
        model.addAttribute("page", pages.papers(open, refused, locale));
        return "government/dossier/filing/papers";
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return files.inline(files.get(own(id, file, actor)));
    }

    @GetMapping("/files/{file}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return files.preview(files.get(own(id, file, actor)), 1, 240).orElseThrow(NotFound::new);
    }

    /** The electronic form as the paper it becomes, with what is filled in so far. */
    @GetMapping("/declaration.pdf")
    ResponseEntity<byte[]> declaration(@PathVariable UUID id, Actor actor) {
        var open = work.get(id, actor);
        if (open.form() == null || open.papers().stream().noneMatch(open::isDeclared)) {
            throw new NotFound();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .body(declarations.preview(open.form(), open.draft().formValue(), open.agency(), open.draft().formValue().path("applicantName").asString(actor.name())));
    }

    private UUID own(UUID id, UUID file, Actor actor) {
        work.get(id, actor);
        if (!shelf.has(Shelf.Of.DRAFT, id, file)) {
            throw new NotFound();
        }
        return file;
    }

    private String t(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
