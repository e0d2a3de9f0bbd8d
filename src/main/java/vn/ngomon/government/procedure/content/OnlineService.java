package vn.ngomon.government.procedure.content;

/** The classes of Decree 42/2022: not the levels 1 to 4 of Decree 43/2011 renamed, so both are kept. */
public enum OnlineService {
    /** Information only. */
    INFORMATION,
    /** Một phần: some step still needs paper or presence. */
    PARTIAL,
    /** Toàn trình: from filing to result without leaving home. */
    FULL
}
