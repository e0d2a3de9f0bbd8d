package vn.ngomon.platform.ui;

/** One step of the way back, outermost first; the page itself is not among them. */
public record Crumb(String href, String text) {}
