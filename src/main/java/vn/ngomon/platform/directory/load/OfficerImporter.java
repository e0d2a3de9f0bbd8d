package vn.ngomon.platform.directory.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.ImportRequest.Watch.Pass;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officers;
import vn.ngomon.platform.directory.Officers.Appointment;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.ui.Names;

/** Lists of officers: full name, agency (code or name), unit, position, first day. Known by name, position and day. */
@Component
class OfficerImporter implements Importer {

    private static final UUID EVERYWHERE = new UUID(0, 0);

    private final Directory directory;
    private final Officers officers;
    private final TransactionTemplate transaction;

    OfficerImporter(Directory directory, Officers officers, TransactionTemplate transaction) {
        this.directory = directory;
        this.officers = officers;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "officers";
    }

    private record Planned(Cells cells, String fullName, Position position, Validity period, Truth truth) {}

    @Override
    public ImportReport run(ImportRequest request) {
        var tally = new ImportReport.Tally();
        var planned = new ArrayList<Planned>();
        var seen = new HashMap<String, Integer>();
        request.forEachRow(tally, row -> plan(new Cells(row, tally), seen).ifPresent(planned::add));
        if (request.apply() && tally.isClean()) {
            // Whoever may bring lists may appoint in every agency; the journal names who it was.
            var actor = new Actor(request.actor(), "", Set.of(new Seat(EVERYWHERE, EVERYWHERE, Role.PROVINCE_ADMIN, null)));
            transaction.executeWithoutResult(status -> request.pass(Pass.WRITING, planned, plan -> appoint(plan, actor)));
        }
        return tally.report(request.apply());
    }

    private void appoint(Planned plan, Actor actor) {
        if (!(officers.appoint(plan.fullName(), plan.position().id(), plan.period(), plan.truth(), actor) instanceof Appointment.Appointed)) {
            throw new IllegalStateException("Checked before, and changed since: row " + plan.cells().row().number());
        }
    }

    private Optional<Planned> plan(Cells cells, Map<String, Integer> seen) {
        var name = cells.required("full name", "ho va ten", "ho ten", "name");
        var agencyText = cells.required("agency", "co quan", "ma co quan", "agency code");
        var unitText = cells.text("unit", "phong", "bo phan", "don vi");
        var positionText = cells.required("position", "chuc vu", "chuc danh", "vi tri");
        var from = cells.date("valid from", "tu ngay", "from").orElse(directory.today());
        var to = cells.date("valid to", "den ngay", "to");
        var truth = cells.text("truth").flatMap(word -> cells.choice(Truth.class, word, "truth")).orElse(Truth.REAL);
        if (name == null || agencyText == null || positionText == null) {
            return Optional.empty();
        }
        if (name.length() > 120) {
            cells.error("full_name", "directory.import.tooLong", 120);
            return Optional.empty();
        }
        if (!Names.isPersons(name)) {
            cells.error("full_name", "directory.import.noName");
            return Optional.empty();
        }
        if (to.isPresent() && !to.get().isAfter(from)) {
            cells.error("valid_to", "directory.import.endsBeforeItBegins");
            return Optional.empty();
        }
        var agency = agency(agencyText, from);
        if (agency.isEmpty()) {
            cells.error("agency", "directory.import.noAgency", agencyText, from.toString());
            return Optional.empty();
        }
        var position = position(cells, agency.get(), unitText, positionText);
        if (position.isEmpty()) {
            return Optional.empty();
        }
        var first = seen.putIfAbsent(Fold.fold(name) + position.get().id() + from, cells.row().number());
        if (first != null) {
            cells.error("full_name", "directory.import.twice", first);
            return Optional.empty();
        }
        if (isKnown(name, agency.get(), position.get(), from)) {
            cells.tally().unchanged();
            return Optional.empty();
        }
        var then = agency.get().validity();
        if (to.isPresent() && then.to() != null && to.get().isAfter(then.to())) {
            cells.error("valid_to", "directory.import.agencyEnds", then.to().toString());
            return Optional.empty();
        }
        cells.tally().created();
        return Optional.of(new Planned(cells, name, position.get(), new Validity(from, to.orElse(null)), truth));
    }

    private boolean isKnown(String name, Agency agency, Position position, java.time.LocalDate from) {
        return directory.officersOf(agency.id(), from).stream().filter(officer -> Fold.fold(officer.fullName()).equals(Fold.fold(name)))
                .flatMap(officer -> officer.posts().stream())
                .anyMatch(post -> post.positionId().equals(position.id()) && post.validity().from().equals(from));
    }

    private Optional<Agency> agency(String text, java.time.LocalDate day) {
        if (AgencyCode.isValid(text)) {
            return directory.findAgency(new AgencyCode(text), day);
        }
        var folded = Fold.fold(text);
        return directory.agenciesOn(day).stream().filter(agency -> Fold.fold(agency.name()).equals(folded)).findFirst();
    }

    private Optional<Position> position(Cells cells, Agency agency, Optional<String> unitText, String positionText) {
        var units = directory.unitsOf(agency.id()).stream()
                .filter(unit -> unitText.isEmpty() || isCalled(unit, unitText.get())).toList();
        if (units.isEmpty()) {
            cells.error("unit", "directory.import.noUnit", unitText.orElse(""), agency.name());
            return Optional.empty();
        }
        var found = units.stream().flatMap(unit -> directory.positionsOf(unit.id()).stream())
                .filter(position -> isCalled(position, positionText)).toList();
        if (found.size() != 1) {
            cells.error("position", found.isEmpty() ? "directory.import.noPosition" : "directory.import.whichUnit", positionText, agency.name());
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private static boolean isCalled(Unit unit, String text) {
        return List.of(Fold.fold(unit.name()), Fold.fold(unit.nameEn()), Fold.fold(unit.code())).contains(Fold.fold(text));
    }

    private static boolean isCalled(Position position, String text) {
        return List.of(Fold.fold(position.name()), Fold.fold(position.nameEn()), Fold.fold(position.code())).contains(Fold.fold(text));
    }
}
