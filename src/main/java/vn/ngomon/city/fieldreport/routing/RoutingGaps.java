package vn.ngomon.city.fieldreport.routing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;

/** Finds what a set of rules leaves to nobody: such a set is never in force, for every report has an agency. */
@Component
public class RoutingGaps {

    private final Categories categories;
    private final Directory directory;

    RoutingGaps(Categories categories, Directory directory) {
        this.categories = categories;
        this.directory = directory;
    }

    /** Nobody handles this category, in this commune, in or outside desk hours. @param area null where there are no communes */
    public record Gap(Category category, @Nullable Area area, boolean deskHours) {}

    /** The first, in the categories' order. Where a spot is not known no rule of a place can help, and the centre's officer chooses. */
    public Optional<Gap> first(Rules rules) {
        var today = directory.today();
        var open = categories.groups().stream().flatMap(group -> categories.of(group.code()).stream());
        var communes = directory.areasOn(today).stream().filter(area -> area.tier() == Tier.COMMUNE).toList();
        return open.flatMap(category -> Stream.of(true, false).flatMap(deskHours -> gap(rules, category, deskHours, communes, today).stream())).findFirst();
    }

    private Optional<Gap> gap(Rules rules, Category category, boolean deskHours, List<Area> communes, LocalDate day) {
        if (rules.find(new Circumstance(category.code(), Set.of(), deskHours)).isPresent()) {      // one for the whole province
            return Optional.empty();
        }
        return communes.isEmpty() ? Optional.of(new Gap(category, null, deskHours))
                : communes.stream().filter(area -> rules.find(new Circumstance(category.code(), within(area, day), deskHours)).isEmpty()).findFirst()
                        .map(area -> new Gap(category, area, deskHours));
    }

    /** The commune's code and those above it. */
    private Set<AreaCode> within(Area commune, LocalDate day) {
        var codes = new HashSet<AreaCode>();
        for (var area = Optional.of(commune); area.isPresent(); area = directory.parentOf(area.get(), day)) {
            codes.add(area.get().code());
        }
        return codes;
    }
}
