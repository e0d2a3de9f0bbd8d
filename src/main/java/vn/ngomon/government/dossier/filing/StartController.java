package vn.ngomon.government.dossier.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.drafts.DraftWork;
import vn.ngomon.government.dossier.drafts.Drafts;
import vn.ngomon.government.dossier.drafts.OpenDraft;
import vn.ngomon.government.dossier.submission.FormCheck;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** Before a draft: what is needed. And its end, when somebody thinks better of it. */
@Controller
class StartController {

    private final DraftWork work;
    private final Drafts drafts;
    private final FormCheck forms;
    private final Procedures procedures;

    StartController(DraftWork work, Drafts drafts, FormCheck forms, Procedures procedures) {
        this.work = work;
        this.drafts = drafts;
        this.forms = forms;
        this.procedures = procedures;
    }

    @GetMapping("/filing/{code}")
    String start(@PathVariable String code, Optional<Actor> actor, Model model) {
        var version = work.open(code);
        var own = actor.map(one -> drafts.of(one.accountId()).stream().filter(draft -> draft.procedureCode().equals(code)).toList()).orElse(List.of());
        model.addAttribute("page", new StartPage(version, version.content().ways().stream().filter(way -> way.channel() == Channel.ONLINE).toList(), own,
                forms.form(version.content()).map(form -> form.groups().size()).orElse(0),
                forms.declared(version.content())));
        return "government/dossier/filing/start";
    }

    /** Signs in first where needed, then begins: a link may lead here. */
    @GetMapping("/filing/{code}/begin")
    String enter(@PathVariable String code, Actor actor) {
        return "redirect:/filing/" + work.open(code).code();
    }

    @PostMapping("/filing/{code}")
    String begin(@PathVariable String code, Actor actor) {
        return "redirect:/filing/drafts/" + work.begin(code, actor).id() + "/" + OpenDraft.WHERE;
    }

    /** Asks first; also of a draft whose procedure takes nothing any more. */
    @GetMapping("/filing/drafts/{id}/deletion")
    String askToForget(@PathVariable UUID id, Actor actor, Model model) {
        var draft = drafts.find(id, actor.accountId()).orElseThrow(NotFound::new);
        model.addAttribute("page", new ForgetPage(id, procedures.version(draft.procedureVersionId()).content().name(), draft.updatedAt()));
        return "government/dossier/filing/forget";
    }

    @PostMapping("/filing/drafts/{id}/deletion")
    String forget(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        work.forget(id, actor);
        Flash.good(redirect, "dossier-filing.draft.deleted");
        return "redirect:/my/dossiers";
    }
}
