package vn.ngomon.government.procedure.content;

/** What asking for missing papers does to the time limit: Decree 61/2018 restarts it, some sector laws only pause it. */
public enum SupplementPolicy {
    RESTART, PAUSE
}
