package vn.ngomon.government.procedure.content;

/** Who may apply (đối tượng thực hiện). */
public enum Audience {
    CITIZEN, OVERSEAS_VIETNAMESE, FOREIGNER, BUSINESS, COOPERATIVE, ORGANISATION, OFFICIAL
}
