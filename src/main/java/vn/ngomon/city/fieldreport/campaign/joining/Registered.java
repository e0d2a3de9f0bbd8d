package vn.ngomon.city.fieldreport.campaign.joining;

/** How registering for an event ended. */
public sealed interface Registered {

    /** @param changed the same account had registered before */
    record Done(boolean changed) implements Registered {}

    /** @param left how many more could still come; 0 when it is full */
    record Full(int left) implements Registered {}

    /** It has begun, was held or called off. */
    record Closed() implements Registered {}

    record Wrong(String field, String messageKey) implements Registered {}
}
