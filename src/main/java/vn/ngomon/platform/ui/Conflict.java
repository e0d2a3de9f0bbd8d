package vn.ngomon.platform.ui;

/** Someone else was quicker: what the person saw is no longer so. Nothing was changed. */
public class Conflict extends RuntimeException {

    private final String detailKey;

    public Conflict() {
        this("ui.problem.conflict.detail");
    }

    /** @param detailKey what happened, where more can be said than "it changed meanwhile" */
    public Conflict(String detailKey) {
        super(detailKey, null, false, false);
        this.detailKey = detailKey;
    }

    public String detailKey() {
        return detailKey;
    }
}
