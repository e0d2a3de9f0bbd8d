package vn.ngomon.city.fieldreport.abuse;

/** Why a report is looked at with care. */
public enum Doubt {
    /** Words that the centre has on its list. */
    WORDS,
    MANY_FROM_DEVICE,
    MANY_FROM_ADDRESS,
    /** Several reports on an account's first day. */
    NEW_ACCOUNT
}
