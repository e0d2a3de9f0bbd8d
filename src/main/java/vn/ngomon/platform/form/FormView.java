package vn.ngomon.platform.form;

import java.util.List;
import vn.ngomon.platform.ui.Term;

/**
 * One page of a form as one person sees it.
 *
 * @param step of {@code steps}, from 1
 * @param same what can be taken over from an earlier page by one button, or empty
 * @param errors label: the id of the input; text: what is wrong
 */
public record FormView(String formTitle, String title, String hint, int step, int steps, String same, List<FieldView> fields, List<Term> errors) {}
