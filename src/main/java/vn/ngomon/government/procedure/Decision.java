package vn.ngomon.government.procedure;

/** What a version rests on: a decision we hold with its day and issuer, or only its number as somebody else's record gives it. */
public sealed interface Decision permits Announcement, Decision.Named {

    /** Such as {@code 1234/QĐ-UBND}. */
    String number();

    /** Named by a national record: kept with the version, but no announcement of this province's own. */
    record Named(String number) implements Decision {}
}
