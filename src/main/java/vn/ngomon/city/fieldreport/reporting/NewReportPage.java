package vn.ngomon.city.fieldreport.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ngomon.platform.form.FieldView;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.Term;

/**
 * The page of a report to be made.
 *
 * @param kept what arrived with an earlier page of the same form
 * @param dangers words and numbers as JSON, for a phone without a network
 * @param errors label: the id of the field
 * @param wrong what is wrong, by the field's name
 * @param confirmed whether the sender has just come back from confirming who they are
 * @param heic whether pictures in Apple's format may come as they are
 */
public record NewReportPage(ReportForm form, List<Kept> kept, MapFrame map, List<Choice> categories, String dangers, List<FieldView> questions, List<Term> errors, Map<String, String> wrong,
        Review review, boolean confirmed, boolean heic) {

    /** @param field the form's name for it: {@code kept} or {@code film} */
    public record Kept(UUID id, String field, String name) {}

    /** A group of categories. */
    public record Choice(String name, List<One> categories) {}

    /** @param emergency the number to call first, or empty */
    public record One(String code, String name, String emergency) {}

    public String wrongWith(String field) {
        return wrong.getOrDefault(field, "");
    }
}
