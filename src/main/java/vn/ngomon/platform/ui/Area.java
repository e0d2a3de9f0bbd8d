package vn.ngomon.platform.ui;

/** The part of the house a navigation entry belongs to; FOOTER: for the few who look for it, at the end of every public page. */
public enum Area { PUBLIC, FOOTER, DESK, ADMIN }
