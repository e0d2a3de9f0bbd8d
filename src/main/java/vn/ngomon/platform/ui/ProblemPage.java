package vn.ngomon.platform.ui;

import java.util.List;

/** A refusal, for people. */
public record ProblemPage(int status, String title, String detail, String reference, List<Term> errors, boolean signIn) {}
