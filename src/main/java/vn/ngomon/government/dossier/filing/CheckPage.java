package vn.ngomon.government.dossier.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.form.FormSummary;

/** Everything before it is sent. */
public record CheckPage(Frame frame, String chosenCase, @Nullable FormSummary summary, List<PapersPage.Item> papers, List<Missing> missing, String limit) {

    /** @param step the page that mends it */
    public record Missing(String step, String text) {}
}
