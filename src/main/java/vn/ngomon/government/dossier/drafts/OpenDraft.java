package vn.ngomon.government.dossier.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.Group;

/**
 * A draft with what today's rules make of it.
 *
 * @param form null for a procedure that knows no form: applicant and papers only
 * @param declared keys of the papers that the form is
 * @param elsewhere whom the place that was declared would lead to, where that is another agency
 * @param agency competent for it, once that can be said
 */
public record OpenDraft(Draft draft, ProcedureVersion version, @Nullable FormDefinition form, Set<String> declared, List<Group> groups, Optional<Agency> agency,
        Optional<Elsewhere> elsewhere, boolean dependsOnAddress) {

    /** @param area code of the commune declared */
    public record Elsewhere(String area, Agency agency) {}

    public static final String WHERE = "where";
    public static final String PAPERS = "papers";
    public static final String CHECK = "check";
    private static final String QUESTIONS = "form/";

    public ProcedureContent content() {
        return version.content();
    }

    public String href(String step) {
        return "/filing/drafts/" + draft.id() + "/" + step;
    }

    /** All pages in order. */
    public List<String> steps() {
        var steps = new ArrayList<String>();
        steps.add(WHERE);
        groups.forEach(group -> steps.add(QUESTIONS + group.key()));
        if (!papers().isEmpty()) {
            steps.add(PAPERS);
        }
        steps.add(CHECK);
        return steps;
    }

    public static String questions(String group) {
        return QUESTIONS + group;
    }

    /** Where a button leads: {@code next}, {@code back}, or a page by name; anything else stays. */
    public String after(String step, String button) {
        var steps = steps();
        int at = steps.indexOf(step);
        return switch (button) {
            case "next" -> steps.get(Math.min(steps.size() - 1, at + 1));
            case "back" -> at <= 0 ? WHERE : steps.get(at - 1);
            default -> steps.contains(button) ? button : step;
        };
    }

    public @Nullable String chosenCase() {
        return draft.procedureCase().isEmpty() ? null : draft.procedureCase();
    }

    /** Papers somebody can hand in or must show, without the lines that are advice only. */
    public List<RequiredPaper> papers() {
        return content().papersFor(chosenCase()).stream().filter(paper -> !paper.isAdvice()).toList();
    }

    /** Papers that are more than the electronic form: what can be uploaded. */
    public List<RequiredPaper> uploads() {
        return papers().stream().filter(paper -> !isDeclared(paper)).toList();
    }

    public boolean isDeclared(RequiredPaper paper) {
        return declared.contains(paper.key());
    }

    public boolean needsCase() {
        return !content().cases().isEmpty() && content().cases().stream().noneMatch(one -> one.key().equals(draft.procedureCase()));
    }
}
