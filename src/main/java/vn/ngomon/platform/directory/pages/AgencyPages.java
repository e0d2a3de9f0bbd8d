package vn.ngomon.platform.directory.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officer;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.ui.Pager;

/** Puts together what the administration pages show. */
@Component
class AgencyPages {

    private static final int ROWS = 40;

    private final Directory directory;

    AgencyPages(Directory directory) {
        this.directory = directory;
    }

    /** @param after code of the last agency of the page before; the beginning when it has gone or is empty */
    AgenciesPage list(String q, String after, LocalDate day, List<Agency> agencies, Locale locale) {
        int from = IntStream.range(0, agencies.size()).filter(i -> agencies.get(i).code().value().equals(after)).map(i -> i + 1).findFirst().orElse(0);
        var shown = agencies.subList(from, Math.min(from + ROWS, agencies.size()));
        var next = from + ROWS < agencies.size() ? href(q, shown.getLast().code().value()) : null;
        var previous = from == 0 ? null : href(q, from > ROWS ? agencies.get(from - ROWS - 1).code().value() : "");
        return new AgenciesPage(q, day, agencies.size(), shown.stream().map(agency -> new AgenciesPage.Row(agency.id().toString(),
                agency.code().value(), oldCode(agency), agency.codeIsDemo(), agency.name(locale), agency.kind().name(),
                agency.truth() == Truth.SIMULATED, directory.officersOf(agency.id(), day).size())).toList(), new Pager(previous, next));
    }

    private static String href(String q, String after) {
        return UriComponentsBuilder.fromPath("/admin/agencies").queryParam("q", "{q}").queryParam("after", "{after}").encode().buildAndExpand(q, after).toUriString();
    }

    AgencyPage show(Agency agency, LocalDate day, Locale locale, @Nullable String problem, Map<String, String> typed) {
        var officers = directory.officersOf(agency.id(), day);
        var units = directory.unitsOf(agency.id());
        var choices = units.stream().flatMap(unit -> directory.positionsOf(unit.id()).stream()
                .map(position -> new AgencyPage.Choice(position.id().toString(), unit.name(locale) + " – " + position.name(locale)))).toList();
        return new AgencyPage(agency.id().toString(), agency.name(locale), agency.code().value(), oldCode(agency), agency.codeIsDemo(),
                agency.truth() == Truth.SIMULATED, agency.validity().from(), lastDay(agency.validity().to()), day, agency.source(),
                agency.confidence(), units.stream().map(unit -> unit(unit, officers, day, locale)).toList(), choices, problem, typed);
    }

    private AgencyPage.UnitRow unit(Unit unit, List<Officer> officers, LocalDate day, Locale locale) {
        var host = unit.host() == null ? null : directory.agenciesOn(unit.host(), day).stream().findFirst().map(agency -> agency.name(locale)).orElse(null);
        return new AgencyPage.UnitRow(unit.name(locale), unit.code(), host, directory.positionsOf(unit.id()).stream()
                .map(position -> new AgencyPage.PositionRow(position.name(locale), position.roles().stream().map(Enum::name).sorted().toList(),
                        holders(position, officers, day))).toList());
    }

    private static List<AgencyPage.Holder> holders(Position position, List<Officer> officers, LocalDate day) {
        return officers.stream().flatMap(officer -> officer.postsOn(day).stream().filter(post -> post.positionId().equals(position.id()))
                .map(post -> new AgencyPage.Holder(post.id().toString(), officer.fullName(), post.validity().from(),
                        lastDay(post.validity().to()), officer.truth() == Truth.SIMULATED))).toList();
    }

    private static @Nullable LocalDate lastDay(@Nullable LocalDate to) {
        return to == null ? null : to.minusDays(1);
    }

    private static String oldCode(Agency agency) {
        return agency.oldCode() == null ? "" : agency.oldCode().value();
    }
}
