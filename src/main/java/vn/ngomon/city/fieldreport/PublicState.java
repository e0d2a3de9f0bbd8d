package vn.ngomon.city.fieldreport;

/** How far a verified report is, as everybody sees it. That it is overdue is told by its deadline. */
public enum PublicState {
    HANDLING,
    /** Answered and closed by the centre; nobody but them says that it is mended. */
    ANSWERED,
    /** The reporter says that it is mended. */
    FIXED;

    public boolean isClosed() {
        return this != HANDLING;
    }
}
