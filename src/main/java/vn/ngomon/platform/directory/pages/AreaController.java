package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaMatch;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Succession;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.NotFound;

/** For everybody: which unit an address belongs to, by names of today and of former days. */
@Controller
class AreaController {

    /** Later than any change the directory knows: what has no end is of today, whatever day the demo lives in. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Directory directory;

    AreaController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/areas")
    String areas(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String day, Locale locale, Model model) {
        var on = day(day);
        var ofTheDay = directory.areasOn(on);
        var rows = q.isBlank() ? List.<AreasPage.Row>of() : directory.findAreas(q, on).stream().map(AreaMatch::found).map(area -> row(area, on, locale)).toList();
        model.addAttribute("page", new AreasPage(q, on, changes(), count(ofTheDay, Tier.DISTRICT), count(ofTheDay, Tier.COMMUNE),
                q.isBlank() ? groups(ofTheDay, on, locale) : List.of(), rows));
        return "platform/directory/areas";
    }

    private List<AreasPage.Group> groups(List<Area> ofTheDay, LocalDate day, Locale locale) {
        var communes = ofTheDay.stream().filter(area -> area.tier() == Tier.COMMUNE)
                .collect(Collectors.groupingBy(area -> directory.parentOf(area, day), LinkedHashMap::new, Collectors.toList()));
        return communes.entrySet().stream().map(group -> new AreasPage.Group(group.getKey().map(unit -> link(unit, locale)).orElse(null),
                group.getValue().stream().map(area -> new AreasPage.Unit(area.id().toString(), area.code().value(), area.fullName(locale))).toList())).toList();
    }

    @GetMapping("/areas/{id}")
    String area(@PathVariable UUID id, Locale locale, Model model) {
        var area = directory.findArea(id).orElseThrow(NotFound::new);
        var validity = area.validity();
        var today = directory.today();
        var day = validity.includes(today) ? today : today.isBefore(validity.from()) || validity.to() == null
                ? validity.from() : validity.to().minusDays(1);
        var position = area.lon() == null || area.lat() == null ? null : "%.4f, %.4f".formatted(area.lat(), area.lon());
        model.addAttribute("page", new AreaPage(id.toString(), area.fullName(locale), area.code().value(), validity.from(), validity.to(),
                validity.to() == null ? null : validity.to().minusDays(1),
                directory.parentOf(area, day).map(parent -> link(parent, locale)).orElse(null), area.source(), area.confidence(),
                area.truth() == Truth.SIMULATED, position,
                steps(directory.originsOf(area), Succession::predecessor, locale),
                steps(directory.successionsOf(area), Succession::successor, locale), now(area, locale),
                directory.childrenOf(area, day).stream().map(child -> link(child, locale)).toList(),
                directory.agenciesOf(area.code(), day).stream().filter(agency -> agency.tier() == area.tier() && agency.handlesReports()
                                || agency.kind() == AgencyKind.PEOPLES_COMMITTEE)
                        .map(agency -> new AreaPage.Body(agency.id().toString(), agency.name(locale), agency.code().value(), agency.codeIsDemo()))
                        .toList()));
        return "platform/directory/area";
    }

    private LocalDate day(String text) {
        return Dates.read(text).orElseGet(directory::today);
    }

    /** The days on which units began: the steps one may look at. */
    private List<LocalDate> changes() {
        return directory.allAreas().stream().map(area -> area.validity().from()).filter(day -> day.getYear() >= 2018).distinct().sorted().toList();
    }

    private static long count(List<Area> areas, Tier tier) {
        return areas.stream().filter(area -> area.tier() == tier).count();
    }

    private AreasPage.Row row(Area area, LocalDate day, Locale locale) {
        var validity = area.validity();
        var then = validity.includes(day) ? day : validity.from();
        return new AreasPage.Row(area.id().toString(), area.code().value(), area.fullName(locale),
                directory.parentOf(area, then).map(parent -> parent.fullName(locale)).orElse(""), validity.from(),
                validity.to() == null ? null : validity.to().minusDays(1), !validity.includes(day), now(area, locale));
    }

    private List<AreasPage.Link> now(Area area, Locale locale) {
        // what became of a whole district is a list of communes that its own page shows step by step
        return area.validity().to() == null || area.tier() != Tier.COMMUNE ? List.of()
                : directory.areasOn(area.id(), LATEST).stream().map(heir -> link(heir, locale)).toList();
    }

    private List<AreaPage.Step> steps(List<Succession> links, Function<Succession, UUID> end, Locale locale) {
        return links.stream().map(link -> {
            var other = directory.getArea(end.apply(link));
            return new AreaPage.Step(other.id().toString(), other.fullName(locale), link.on(), link.extent().name(), link.decree(), link.confidence());
        }).toList();
    }

    private static AreasPage.Link link(Area area, Locale locale) {
        return new AreasPage.Link(area.id().toString(), area.fullName(locale));
    }
}
