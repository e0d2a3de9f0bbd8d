package vn.ngomon.city.fieldreport.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.HandlingAgencies;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.ui.Term;

/** What people may filter by: a few hundred names, put together once for everybody. */
@Component
public class ReportChoices {

    private final Categories categories;
    private final Directory directory;
    private final Briefly<Locale, ReportsPage.Choices> known = new Briefly<>(2);

    ReportChoices(Categories categories, Directory directory) {
        this.categories = categories;
        this.directory = directory;
    }

    public ReportsPage.Choices of(Locale locale) {
        return known.get(locale, this::read);
    }

    private ReportsPage.Choices read(Locale locale) {
        var today = directory.today();
        var groups = categories.groups().stream().map(group -> new ReportsPage.Group(new Term(group.code(), group.name(locale)),
                categories.of(group.code()).stream().map(one -> new Term(one.code(), one.name(locale))).toList())).toList();
        // Districts with their communes; since 1/7/2025 there are none, and the province stands in their place.
        var above = directory.areasOn(today).stream().filter(area -> directory.childrenOf(area, today).stream().anyMatch(child -> child.tier() == Tier.COMMUNE))
                .sorted(Comparator.comparing(area -> area.code().value())).toList();
        var areas = above.stream().map(area -> new ReportsPage.Group(term(area, locale),
                directory.childrenOf(area, today).stream().map(child -> term(child, locale)).toList())).toList();
        var agencies = HandlingAgencies.choices(directory, agency -> agency.code().value(), locale);
        return new ReportsPage.Choices(groups, areas, agencies);
    }

    private static Term term(Area area, Locale locale) {
        return new Term(area.code().value(), area.fullName(locale));
    }
}
