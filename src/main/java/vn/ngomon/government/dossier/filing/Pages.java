package vn.ngomon.government.dossier.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.drafts.OpenDraft;
import vn.ngomon.government.dossier.drafts.Shelf;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.FieldError;
import vn.ngomon.platform.form.FormView;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.form.Group;

/** Makes the pages of a draft from what is known of it. */
@Component
class Pages {

    private final Forms forms;
    private final Shelf shelf;
    private final Uploads uploads;
    private final MessageSource messages;
    private final ClockWords words;
    private final Directory directory;

    Pages(Forms forms, Shelf shelf, Uploads uploads, MessageSource messages, ClockWords words, Directory directory) {
        this.forms = forms;
        this.shelf = shelf;
        this.uploads = uploads;
        this.messages = messages;
        this.words = words;
        this.directory = directory;
    }

    Frame frame(OpenDraft open, String current, Locale locale) {
        var steps = open.steps().stream().map(step -> new Frame.Step(step, title(open, step, locale))).toList();
        return new Frame(open.draft().id(), open.version().code(), open.content().name(),
                open.agency().map(agency -> agency.name(locale)).orElse(""), elsewhere(open, locale), steps, current);
    }

    private String elsewhere(OpenDraft open, Locale locale) {
        return open.elsewhere().map(other -> messages.getMessage("dossier-filing.elsewhere", new Object[] {place(other.area(), locale), other.agency().name(locale),
            open.agency().map(agency -> agency.name(locale)).orElse("")}, locale)).orElse("");
    }

    private String place(String area, Locale locale) {
        return directory.findArea(new AreaCode(area), directory.today()).map(found -> found.fullName(locale)).orElse(area);
    }

    private String title(OpenDraft open, String step, Locale locale) {
        return open.groups().stream().filter(group -> OpenDraft.questions(group.key()).equals(step)).findFirst()
                .map(group -> view(open, group, locale).title()).orElseGet(() -> t("dossier-filing.step." + step, locale));
    }

    private FormView view(OpenDraft open, Group group, Locale locale) {
        return forms.view(open.form(), group.key(), open.draft().formValue(), List.of(), Map.of(), locale);
    }

    QuestionPage questions(OpenDraft open, String group, List<FieldError> errors, Locale locale) {
        return new QuestionPage(frame(open, OpenDraft.questions(group), locale), group,
                forms.view(open.form(), group, open.draft().formValue(), errors, Map.of(), locale));
    }

    PapersPage papers(OpenDraft open, Map<String, List<String>> errors, Locale locale) {
        return new PapersPage(frame(open, OpenDraft.PAPERS, locale), items(open, errors, locale));
    }

    private List<PapersPage.Item> items(OpenDraft open, Map<String, List<String>> errors, Locale locale) {
        var files = shelf.files(Shelf.Of.DRAFT, open.draft().id());
        return open.papers().stream().map(paper -> new PapersPage.Item(paper.key(), paper.name().in(locale.getLanguage()), paper.name().spoken(locale.getLanguage()),
                note(paper, locale), PapersPage.need(paper, open.isDeclared(paper)).map(key -> t(key, locale)).orElse(""), paper.shown(), open.isDeclared(paper), "",
                uploads.shown(files.getOrDefault(paper.key(), List.of())), errors.getOrDefault(paper.key(), List.of()))).toList();
    }

    private static String note(RequiredPaper paper, Locale locale) {
        return paper.note() == null ? "" : paper.note().in(locale.getLanguage());
    }

    CheckPage check(OpenDraft open, List<Filed.Problem> problems, Locale locale) {
        var summary = open.form() == null ? null : forms.summary(open.form(), open.draft().formValue(), locale);
        var missing = new ArrayList<CheckPage.Missing>();
        if (open.needsCase()) {
            missing.add(new CheckPage.Missing(OpenDraft.WHERE, t("dossier-filing.case.missing", locale)));
        }
        if (open.agency().isEmpty()) {
            missing.add(new CheckPage.Missing(OpenDraft.WHERE, t("dossier-filing.area.missing", locale)));
        }
        problems.forEach(problem -> missing.add(missing(open, problem, locale)));
        return new CheckPage(frame(open, OpenDraft.CHECK, locale), caseName(open, locale), summary, items(open, Map.of(), locale),
                missing, open.content().way(open.chosenCase(), Channel.ONLINE).map(way -> words.of(way.limit(), locale)).orElse(""));
    }

    private static String caseName(OpenDraft open, Locale locale) {
        return open.content().cases().stream().filter(one -> one.key().equals(open.draft().procedureCase())).findFirst()
                .map(ProcedureCase::name).map(name -> name.in(locale.getLanguage())).orElse("");
    }

    /** A problem in words, with the page that mends it: the paper's, the question's, or the first one's. */
    private CheckPage.Missing missing(OpenDraft open, Filed.Problem problem, Locale locale) {
        if (problem.pointer().startsWith("papers/")) {
            return new CheckPage.Missing(OpenDraft.PAPERS, paperWords(open, problem, locale));
        }
        var pointer = problem.pointer().startsWith("/") ? problem.pointer() : "/" + problem.pointer();
        var error = new FieldError(pointer, problem.messageKey(), problem.args());
        for (var group : open.groups()) {
            var page = forms.view(open.form(), group.key(), open.draft().formValue(), List.of(), Map.of(), locale);
            if (page.fields().stream().anyMatch(field -> pointer.equals("/" + field.name()) || pointer.startsWith("/" + field.name() + "/"))) {
                var named = forms.view(open.form(), group.key(), open.draft().formValue(), List.of(error), Map.of(), locale);
                return new CheckPage.Missing(OpenDraft.questions(group.key()), page.title() + " – " + named.errors().getFirst().text());
            }
        }
        return new CheckPage.Missing(open.steps().get(Math.min(1, open.steps().size() - 1)), forms.message(error, locale));
    }

    private String paperWords(OpenDraft open, Filed.Problem problem, Locale locale) {
        var code = problem.pointer().substring("papers/".length());
        var name = open.papers().stream().filter(paper -> paper.key().equals(code)).findFirst().map(paper -> paper.name().in(locale.getLanguage()));
        return messages.getMessage(problem.messageKey(), name.<Object>map(text -> text).map(List::of).orElse(problem.args()).toArray(), locale);
    }

    private String t(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
