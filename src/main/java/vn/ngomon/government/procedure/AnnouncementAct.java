package vn.ngomon.government.procedure;

/** What a decision does to a procedure. */
public enum AnnouncementAct {
    NEW, AMENDED, SUSPENDED, RESUMED, REPLACED, REPEALED
}
