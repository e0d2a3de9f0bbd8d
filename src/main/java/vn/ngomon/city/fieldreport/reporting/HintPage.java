package vn.ngomon.city.fieldreport.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.matter.Matter;
import vn.ngomon.platform.ui.Term;

/** What a text is likely about. @param categories label: the code */
public record HintPage(List<Term> categories, List<String> numbers, @Nullable Matter matter) {}
