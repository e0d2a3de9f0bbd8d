package vn.ngomon.city.fieldreport.open311;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.platform.form.Forms;

/** The categories as GeoReport's services: all realtime, each in its group, some with further questions. */
@Component
class Services {

    private final Categories categories;
    private final Forms forms;
    private final InstantSource clock;
    private final Answering answering;

    Services(Categories categories, Forms forms, InstantSource clock, Answering answering) {
        this.categories = categories;
        this.forms = forms;
        this.clock = clock;
        this.answering = answering;
    }

    Doc list() {
        return new Doc.Many("service", categories.groups().stream().flatMap(group -> categories.of(group.code()).stream().map(category -> service(category, group))).toList());
    }

    private Doc service(Category category, Category group) {
        var locale = LocaleContextHolder.getLocale();
        return Doc.Fields.of("service_code", category.code(), "service_name", category.name(locale), "description", description(category, locale),
                "metadata", !attributes(category).isEmpty(), "type", "realtime", "keywords", String.join(",", category.keywords()), "group", group.name(locale));
    }

    /** What it is, how long it takes, and whom to call first where there is danger. */
    private String description(Category category, Locale locale) {
        var limit = category.limitOrThrow();
        var told = answering.text("open311.service", category.name(locale), answering.text("calendar.limit." + limit.unit(), limit.amount()));
        return danger(category).map(call -> told + " " + call).orElse(told);
    }

    /** Told with the answer to a report, too. */
    Optional<String> danger(Category category) {
        return Optional.ofNullable(category.emergency()).map(number -> answering.text("open311.danger", number));
    }

    /** @throws Wrong for a code that no service has today */
    Category get(String code) {
        return categories.open(code).orElseThrow(() -> Wrong.unknown("service-unknown", code));
    }

    Doc definition(String code) {
        var attributes = attributes(get(code));
        var locale = LocaleContextHolder.getLocale();
        return Doc.Fields.of("service_code", code, "attributes", new Doc.Many("attribute", attributes.stream()
                .map(attribute -> attribute.doc(locale, answering.text("open311.yes"), answering.text("open311.no"))).toList()));
    }

    List<Attribute> attributes(Category category) {
        return Optional.ofNullable(category.questions()).flatMap(key -> forms.at(key, clock.instant())).map(form -> Attribute.of(forms.questions(form))).orElse(List.of());
    }
}
