package vn.ngomon.platform.ui.problem;

import java.util.List;
import vn.ngomon.platform.ui.Term;

/**
 * A refusal, for people.
 *
 * @param errors label: what people call the field, or empty; the parameter's own name is for programs
 * @param typed what the sender wrote, to copy from
 */
public record ProblemPage(int status, String title, String detail, String reference, List<Term> errors, boolean signIn, List<String> typed) {}
