package vn.ngomon.city.fieldreport.reporting;

import java.util.List;
import vn.ngomon.platform.form.FieldView;

/** A category's further questions. */
public record QuestionsPage(String category, List<FieldView> fields) {}
