package vn.ngomon.platform.ui;

/** A label and what it stands for, already in the viewer's language. */
public record Term(String label, String text) {}
