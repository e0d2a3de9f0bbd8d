package vn.ngomon.government.dossier.filing;

import vn.ngomon.platform.form.FormView;

/** One group of questions. */
public record QuestionPage(Frame frame, String group, FormView view) {}
