package vn.ngomon.government.dossier.filing;

import java.util.List;
import java.util.UUID;
import vn.ngomon.government.procedure.content.Text;

/**
 * What every page of a draft shows around its questions.
 *
 * @param elsewhere what is to be thought over about the place, or empty
 * @param agency who will decide, or empty until the address is known
 */
public record Frame(UUID draft, String code, Text procedure, String agency, String elsewhere, List<Step> steps, String current) {

    /** @param button what the page's form sends to go there, saving on the way */
    public record Step(String button, String title) {}

    public String href() {
        return "/filing/drafts/" + draft;
    }

    public int number() {
        return 1 + steps.stream().map(Step::button).toList().indexOf(current);
    }

    public String title() {
        return steps.get(number() - 1).title();
    }
}
