package vn.ngomon.platform.ui;

/** A navigation entry as one viewer sees it on one page. */
public record NavLink(String href, String text, String icon, boolean current, long count) {}
