package vn.ngomon.city.fieldreport.reporting;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.form.FieldView;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.Forms;

/** A category's further questions among the other fields of one page. */
@Component
public class Questions {

    private final Forms forms;
    private final Categories categories;
    private final InstantSource clock;

    Questions(Forms forms, Categories categories, InstantSource clock) {
        this.forms = forms;
        this.categories = categories;
        this.clock = clock;
    }

    private Optional<FormDefinition> of(String category) {
        return categories.open(category).map(Category::questions).flatMap(key -> forms.at(key, clock.instant()));
    }

    public boolean has(String category) {
        return of(category).isPresent();
    }

    /** What was answered; the page's own fields are none of the form's business. */
    public ObjectNode answers(String category, Map<String, String[]> params) {
        return of(category).map(form -> forms.answers(form, params)).orElseGet(() -> JsonMapper.shared().createObjectNode());
    }

    /** @param judged whether to say what is wrong with the answers */
    public List<FieldView> fields(String category, ObjectNode answers, boolean judged, Locale locale) {
        return of(category).map(form -> form.groups().stream()
                .flatMap(group -> forms.view(form, group.key(), answers, judged ? forms.validate(form, answers) : List.of(), Map.of(), locale).fields().stream()).toList())
                .orElse(List.of());
    }
}
