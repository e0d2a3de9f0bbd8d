package vn.ngomon.platform.ui;

/**
 * A page that a phone keeps for the time without a network, contributed as a bean by the feature it belongs to: the form for a report. It is
 * fetched without a cookie, so it must be the same for everybody; one that sends strangers to the sign-in page is not kept. What its HTML
 * names under {@code /assets/} is kept with it.
 */
public record OfflinePage(String path) {}
