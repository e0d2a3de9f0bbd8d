package vn.ngomon.government.procedure.content;

/** What happens in a life or a business that sends people to a counter (sự kiện). */
public enum LifeEvent {
    BIRTH, EDUCATION, WORK, RESIDENCE, MARRIAGE, LAND, HEALTH, VEHICLE, RETIREMENT, DEATH, JUSTICE,
    START, CHANGE, LABOUR, CONSTRUCTION, TRADE, FOOD, CLOSE;

    /** Those an enterprise meets rather than a person. */
    public boolean isBusiness() {
        return compareTo(START) >= 0;
    }
}
