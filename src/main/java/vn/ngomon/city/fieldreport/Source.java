package vn.ngomon.city.fieldreport;

/** How a report reached us. */
public enum Source {
    /** The page or app on the reporter's own phone or computer. */
    ONLINE,
    HOTLINE, EMAIL, ZALO, FACEBOOK,
    /** Told in person at a desk. */
    DESK,
    /** A program speaking Open311. */
    OPEN311,
    /** A program speaking our own API. */
    API;

    public boolean isProgram() {
        return this == OPEN311 || this == API;
    }

    /** Those a duty officer writes down for somebody. */
    public boolean isTakenDown() {
        return this == HOTLINE || this == EMAIL || this == ZALO || this == FACEBOOK || this == DESK;
    }
}
