package vn.ngomon.city.fieldreport.centre;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.HandlingAgencies;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.city.fieldreport.work.OnCall;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Keeps templates and numbers on call, and shows them with the categories. */
@Repository
class Settings {

    private final Keepers keepers;
    private final JdbcClient db;
    private final OnCall onCall;
    private final Categories categories;
    private final Directory directory;
    private final UiFactory uis;

    Settings(Keepers keepers, JdbcClient db, OnCall onCall, Categories categories, Directory directory, UiFactory uis) {
        this.keepers = keepers;
        this.db = db;
        this.onCall = onCall;
        this.categories = categories;
        this.directory = directory;
        this.uis = uis;
    }

    SettingsPage page(Actor actor, Locale locale) {
        return page(actor, locale, null, SettingsPage.Typed.NOTHING);
    }

    SettingsPage page(Actor actor, Locale locale, SettingsPage.@Nullable Draft draft) {
        return page(actor, locale, draft, SettingsPage.Typed.NOTHING);
    }

    /** @param wrong text keys, by the id of the input; {@code values} what was typed there */
    SettingsPage page(Actor actor, Locale locale, Map<String, String> values, Map<String, String> wrong) {
        var ui = uis.of(locale);
        var words = new LinkedHashMap<String, String>();
        wrong.forEach((input, key) -> words.put(input, ui.t(key)));
        return page(actor, locale, null, new SettingsPage.Typed(values, words));
    }

    private SettingsPage page(Actor actor, Locale locale, SettingsPage.@Nullable Draft draft, SettingsPage.Typed typed) {
        var ui = uis.of(locale);
        var agencies = HandlingAgencies.choices(directory, locale);
        var names = agencies.stream().collect(Collectors.toMap(Term::label, Term::text));
        var phones = onCall.all().entrySet().stream().map(one -> new SettingsPage.Phone(one.getKey(), Optional.ofNullable(names.get(one.getKey().toString()))
                .or(() -> directory.findAgency(one.getKey()).map(agency -> agency.name(locale))).orElse(""), one.getValue()))
                .sorted(Comparator.comparing(SettingsPage.Phone::name)).toList();
        return new SettingsPage(templates(locale), phones, agencies, categories.everyOne().stream().map(one -> line(one, ui)).toList(),
                categories.groups().stream().map(group -> new Term(group.code(), group.name(locale))).toList(), keepers.isHead(actor), draft, typed);
    }

    private List<SettingsPage.Template> templates(Locale locale) {
        return db.sql("select id, title, body, category from report_template where agency_id is null order by category nulls first, title")
                .query((row, n) -> new SettingsPage.Template(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        Optional.ofNullable(row.getString(4)).flatMap(categories::find).map(found -> found.name(locale)).orElse(""))).list();
    }

    private SettingsPage.CategoryLine line(Category category, Ui ui) {
        var limit = category.limit();
        return new SettingsPage.CategoryLine(category.code(), Optional.ofNullable(category.parent()).flatMap(categories::find).map(group -> group.name(ui.locale())).orElse(""),
                category.name(), category.nameEn(), String.join("; ", category.keywords()), limit == null ? "" : ui.t("calendar.limit." + limit.unit(), limit.amount()),
                limit == null ? "" : Integer.toString(limit.amount()), limit == null ? "" : limit.unit().name(), category.instant(), Optional.ofNullable(category.emergency()).orElse(""),
                category.retired(), category.version());
    }

    /** The units in which a category's limit may be given. */
    static final List<Limit.Unit> UNITS = List.of(Limit.Unit.WORKING_DAYS, Limit.Unit.CALENDAR_DAYS, Limit.Unit.WORKING_HOURS, Limit.Unit.CLOCK_HOURS);
}
