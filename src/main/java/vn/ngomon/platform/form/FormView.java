package vn.ngomon.platform.form;

import java.util.List;
import vn.ngomon.platform.ui.Term;

/**
 * One page of a form as one person sees it.
 *
 * @param step of {@code steps}, from 1
 * @param errors label: the id of the input; text: what is wrong
 */
public record FormView(String formTitle, String title, String hint, int step, int steps, List<FieldView> fields, List<Term> errors) {}
