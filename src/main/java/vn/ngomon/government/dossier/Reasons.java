package vn.ngomon.government.dossier;

import java.util.List;
import java.util.Optional;
import vn.ngomon.platform.journal.Entry;

/** Why something was done, as its applicant is told. */
public final class Reasons {

    private Reasons() {}

    /**
     * Why it is refused says the officer who proposed it; the leader's words on agreeing are between the two.
     *
     * @param history of the dossier, oldest first
     */
    public static Optional<String> told(Entry act, List<Entry> history) {
        return "approveRefusal".equals(act.action())
                ? history.stream().takeWhile(entry -> !entry.id().equals(act.id())).filter(entry -> "proposeRefusal".equals(entry.action()))
                        .reduce((first, second) -> second).map(Entry::reason)
                : Optional.ofNullable(act.reason());
    }
}
