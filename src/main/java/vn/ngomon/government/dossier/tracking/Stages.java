package vn.ngomon.government.dossier.tracking;

import java.util.ArrayList;
import java.util.List;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.definition.Ending;

/**
 * How far a dossier is, as a plain picture: filed, received, being worked on, result ready, returned.
 *
 * @param reached the stage it stands in, from 1
 * @param state what is to be said of it: the stage's name, or that it waits for the applicant, or how it ended early
 * @param waiting whether the applicant must do something
 * @param ended without a result
 */
public record Stages(int reached, String state, boolean waiting, boolean ended) {

    /** The step in which a letter that refuses waits to be fetched: ready, but nothing to be glad of. */
    private static final String REFUSAL = "refusal-returning";
    private static final List<String> NAMES = List.of("filed", "received", "working", "ready", "returned");

    /** @param look {@code done}, {@code now}, {@code ended} or {@code open} */
    public record Stage(String name, String look) {}

    public static Stages of(CaseFile file, boolean received) {
        return switch (file.phase()) {
            case NEW -> new Stages(1, "filed", false, false);
            case WAITING -> new Stages(received ? 3 : 1, "waiting", true, false);
            case WORKING -> new Stages(3, "working", false, false);
            case READY -> file.step().equals(REFUSAL) ? new Stages(4, "refusal", true, false) : new Stages(4, "ready", false, false);
            case CLOSED -> file.ending() == Ending.COMPLETED ? new Stages(5, "returned", false, false)
                    : new Stages(received ? 3 : 1, String.valueOf(file.ending()).toLowerCase(java.util.Locale.ROOT), false, true);
        };
    }

    public List<Stage> all() {
        var all = new ArrayList<Stage>();
        for (int i = 1; i <= NAMES.size(); i++) {
            var look = i < reached || i == reached && reached == NAMES.size() ? "done" : i > reached ? "open" : ended ? "ended" : "now";
            all.add(new Stage(NAMES.get(i - 1), look));
        }
        return all;
    }

    /** Degree of completion; something that ended is complete however it ended. */
    public int percent() {
        return ended ? 100 : reached * 20;
    }
}
