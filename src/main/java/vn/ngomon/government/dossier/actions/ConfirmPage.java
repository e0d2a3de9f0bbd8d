package vn.ngomon.government.dossier.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.reading.Remark;

/**
 * One act asked about once more before it is done: a step of its own, so that it works without a script.
 *
 * @param act what the officer wants to do, in the words of the process
 * @param reason as typed, or empty
 * @param remark the words a draft came back with, where it is about those
 * @param typed what the form sent, to be sent again with the confirmation
 */
public record ConfirmPage(UUID dossier, String name, String act, String question, String text, String button, boolean grave, String reason, @Nullable Remark remark,
        String action, Map<String, List<String>> typed) {

    public ConfirmPage {
        typed = Map.copyOf(typed);
    }
}
