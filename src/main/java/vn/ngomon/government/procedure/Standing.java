package vn.ngomon.government.procedure;

/** What a version is worth on a day. What is no longer in force stays visible and says so. */
public enum Standing {
    IN_FORCE, SUSPENDED, REPLACED, REPEALED;

    /** Whether new dossiers may be received. */
    public boolean accepts() {
        return this == IN_FORCE;
    }

    /** Whether the entry still counts as part of the catalogue. */
    public boolean counts() {
        return this == IN_FORCE || this == SUSPENDED;
    }
}
