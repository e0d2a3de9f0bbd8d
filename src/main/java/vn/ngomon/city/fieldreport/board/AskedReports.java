package vn.ngomon.city.fieldreport.board;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.BadInput;

/** Reads a filter from an address: {@code category}, {@code area} and {@code agency} by code or id, {@code state}, {@code from} and {@code to} as days, {@code q}. */
@Component
public class AskedReports {

    private final Categories categories;
    private final Directory directory;

    AskedReports(Categories categories, Directory directory) {
        this.categories = categories;
        this.directory = directory;
    }

    /** @throws BadInput for a value that names nothing */
    public ReportFilter filter(Map<String, String> params) {
        wrongPeriod(params).ifPresent(wrong -> {
            throw wrong;
        });
        return new ReportFilter(category(text(params, "category")), areas(text(params, "area")), agency(text(params, "agency")), state(text(params, "state")),
                day(params, "from", 0), day(params, "to", 1), text(params, "q"));
    }

    /** What is wrong with the days, for a form to say it beside them. */
    public static Optional<BadInput> wrongPeriod(Map<String, String> params) {
        for (var name : List.of("from", "to")) {
            var typed = text(params, name);
            if (typed != null && Dates.read(typed).isEmpty()) {
                return Optional.of(wrong(name));
            }
        }
        var from = day(params, "from", 0);
        var to = day(params, "to", 0);
        return from != null && to != null && to.isBefore(from) ? Optional.of(new BadInput("to", "reportsite.filter.period")) : Optional.empty();
    }

    private Set<String> category(@Nullable String code) {
        if (code == null) {
            return Set.of();
        }
        var within = categories.within(code.toUpperCase(Locale.ROOT));
        if (within.isEmpty()) {
            throw wrong("category");
        }
        return Set.copyOf(within);
    }

    /** A commune, or all communes that a district has or had; also those that went before under the same code. */
    private Set<UUID> areas(@Nullable String asked) {
        if (asked == null) {
            return Set.of();
        }
        var named = AreaCode.isValid(asked) ? directory.allAreas().stream().filter(area -> area.code().value().equals(asked)).toList()
                : id(asked).flatMap(directory::findArea).map(List::of).orElseThrow(() -> wrong("area"));
        var found = new HashSet<UUID>();
        named.forEach(area -> found.addAll(within(area)));
        if (found.isEmpty()) {
            throw wrong("area");
        }
        return found;
    }

    private Set<UUID> within(Area area) {
        return Stream.concat(Stream.of(area), directory.allAreas().stream().filter(child -> area.code().equals(child.parent()))).map(Area::id).collect(Collectors.toSet());
    }

    private @Nullable UUID agency(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        var byCode = AgencyCode.isValid(asked) ? directory.findAgency(new AgencyCode(asked), directory.today()).map(Agency::id) : Optional.<UUID>empty();
        return byCode.or(() -> id(asked).flatMap(directory::findAgency).map(Agency::id)).orElseThrow(() -> wrong("agency"));
    }

    private static ReportFilter.@Nullable State state(@Nullable String asked) {
        try {
            return asked == null ? null : ReportFilter.State.valueOf(asked.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("state");
        }
    }

    private static @Nullable Instant day(Map<String, String> params, String name, int later) {
        var asked = text(params, name);
        return asked == null ? null : Dates.read(asked).orElseThrow(() -> wrong(name)).plusDays(later).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Map<String, String> params, String name) {
        return Optional.ofNullable(params.get(name)).map(String::strip).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static BadInput wrong(String name) {
        return new BadInput(name, "ui.error.value");
    }
}
