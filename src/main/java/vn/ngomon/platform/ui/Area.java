package vn.ngomon.platform.ui;

/** The part of the house a navigation entry belongs to. */
public enum Area { PUBLIC, DESK, ADMIN }
