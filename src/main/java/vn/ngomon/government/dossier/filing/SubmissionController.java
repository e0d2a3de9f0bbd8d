package vn.ngomon.government.dossier.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.drafts.DraftWork;
import vn.ngomon.government.dossier.drafts.OpenDraft;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.PublicAddress;

/** Checked, sent, received. */
@Controller
class SubmissionController {

    private static final String SECRET = "dossier.secret";

    private final DraftWork work;
    private final Pages pages;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Procedures procedures;
    private final Directory directory;
    private final Uploads uploads;
    private final PublicAddress site;

    SubmissionController(DraftWork work, Pages pages, Dossiers dossiers, Papers papers, Procedures procedures, Directory directory, Uploads uploads,
            PublicAddress site) {
        this.work = work;
        this.pages = pages;
        this.dossiers = dossiers;
        this.papers = papers;
        this.procedures = procedures;
        this.directory = directory;
        this.uploads = uploads;
        this.site = site;
    }

    @GetMapping("/filing/drafts/{id}/check")
    String check(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var open = work.get(id, actor);
        return check(open, work.problems(open, actor), locale, model);
    }

    private String check(OpenDraft open, List<Filed.Problem> problems, Locale locale, Model model) {
        model.addAttribute("page", pages.check(open, problems, locale));
        return "government/dossier/filing/check";
    }

    @PostMapping("/filing/drafts/{id}/submission")
    String submit(@PathVariable UUID id, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        return switch (work.submit(id, actor)) {
            case DraftWork.Submitted.Before(var dossier) -> receiptOf(dossier);
            case DraftWork.Submitted.Now(var filed) -> switch (filed) {
                case Filed.Done done -> {
                    redirect.addFlashAttribute(SECRET, done.secret());
                    yield receiptOf(done.id());
                }
                case Filed.NoAgency none -> wrong(work.get(id, actor), List.of(), response, locale, model);
                case Filed.Invalid(var problems) -> wrong(work.get(id, actor), problems, response, locale, model);
                case Filed.NotOpen closed -> {
                    Flash.warn(redirect, "dossier-filing.not-open");
                    yield "redirect:/my/dossiers";
                }
            };
        };
    }

    private String wrong(OpenDraft open, List<Filed.Problem> problems, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return check(open, problems, locale, model);
    }

    private static String receiptOf(UUID dossier) {
        return "redirect:/my/dossiers/" + dossier + "/receipt";
    }

    @GetMapping("/my/dossiers/{id}/receipt")
    String receipt(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var dossier = dossiers.find(id).filter(found -> actor.accountId().equals(found.applicant().account())).orElseThrow(NotFound::new);
        var secret = model.getAttribute(SECRET) instanceof String given ? given : "";
        var address = site.of("/tracking?code=" + dossier.lookup());
        var content = procedures.version(dossier.procedureVersionId()).content();
        model.addAttribute("page", new ReceiptPage(id, dossier.lookup(), secret, content.name(),
                directory.getAgency(dossier.agencyId()).name(locale), dossier.applicant().name(), dossier.submittedAt(), address,
                papers.of(id).stream().map(paper -> paper(paper, content)).toList()));
        return "government/dossier/filing/receipt";
    }

    private ReceiptPage.Paper paper(Paper paper, ProcedureContent content) {
        return new ReceiptPage.Paper(content.paperName(paper.code(), paper.name()), paper.files().isEmpty(), uploads.shown(paper.files()));
    }
}
