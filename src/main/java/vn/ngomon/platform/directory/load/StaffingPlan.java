package vn.ngomon.platform.directory.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.Sheet;
import vn.ngomon.platform.command.SheetReader;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.directory.UnitKind;
import vn.ngomon.platform.journal.Ids;

/** The units and positions a new agency starts with, by its tier, kind and specialties (sections.csv, positions.csv). */
final class StaffingPlan {

    private final List<Sheet.Row> sections = rows("sections.csv");
    private final List<Sheet.Row> positions = rows("positions.csv");

    /** What an agency starts with. */
    record Staffing(List<Unit> units, List<Position> positions) {}

    /** @param centre the public service centre, where a department's desk sits (Decree 61/2018, article 7) */
    Staffing of(Agency agency, @Nullable UUID centre) {
        var units = new ArrayList<Unit>();
        units.add(unit(agency, "LD", leaders(agency), "Leadership", UnitKind.LEADERSHIP, agency.specialties(), null));
        units.add(desk(agency, centre));
        units.add(unit(agency, "VP", "Văn phòng", "Office", UnitKind.OFFICE, Set.of(Specialty.OFFICE), null));
        for (var row : sections) {
            var specialty = Specialty.valueOf(text(row, "agency specialty"));
            var wanted = agency.kind() == AgencyKind.DEPARTMENT || agency.kind() == AgencyKind.PEOPLES_COMMITTEE;
            if (wanted && agency.tier().name().equals(text(row, "tier")) && agency.specialties().contains(specialty)) {
                units.add(unit(agency, text(row, "code"), text(row, "name"), text(row, "name en"), UnitKind.SECTION,
                        Set.of(Specialty.valueOf(text(row, "specialty"))), null));
            }
        }
        if (units.stream().noneMatch(unit -> unit.kind() == UnitKind.SECTION)) {
            units.add(unit(agency, "NV", "Phòng Nghiệp vụ", "Professional Section", UnitKind.SECTION, agency.specialties(), null));
        }
        return new Staffing(units, units.stream().flatMap(unit -> positions(agency, unit).stream()).toList());
    }

    private static String leaders(Agency agency) {
        return agency.kind() == AgencyKind.PEOPLES_COMMITTEE ? "Lãnh đạo Ủy ban nhân dân" : "Lãnh đạo cơ quan";
    }

    private static Unit desk(Agency agency, @Nullable UUID centre) {
        if (agency.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE) {
            return unit(agency, "MC", "Bộ phận Hướng dẫn và tiếp nhận", "Guidance and Reception", UnitKind.DESK, agency.specialties(), null);
        }
        if (agency.kind() == AgencyKind.DEPARTMENT && centre != null) {
            return unit(agency, "MC", "Quầy " + agency.name() + " tại Trung tâm Phục vụ hành chính công",
                    agency.nameEn() + " counter at the Public Service Centre", UnitKind.DESK, agency.specialties(), centre);
        }
        if (agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == Tier.DISTRICT) {
            return unit(agency, "MC", "Trung tâm Hành chính công", "District Public Service Centre", UnitKind.DESK, agency.specialties(), null);
        }
        return unit(agency, "MC", "Bộ phận Tiếp nhận và Trả kết quả", "One-stop Desk", UnitKind.DESK, agency.specialties(), null);
    }

    private static Unit unit(Agency agency, String code, String name, String nameEn, UnitKind kind, Set<Specialty> specialties,
            @Nullable UUID host) {
        return new Unit(Ids.next(), agency.id(), code, name, nameEn, kind, specialties, host, Truth.SIMULATED);
    }

    /** A row that names the unit or the kind of agency wins over a general one with the same code. */
    private List<Position> positions(Agency agency, Unit unit) {
        var own = positions.stream().filter(row -> fits(row, agency)).toList();
        var exact = own.stream().filter(row -> text(row, "unit").equals(unit.kind() + ":" + unit.code())).toList();
        var general = own.stream().filter(row -> text(row, "unit").equals(unit.kind().name())).toList();
        var onlyExact = agency.tier() == Tier.COMMUNE && !exact.isEmpty();
        var chosen = new ArrayList<Position>();
        for (var row : onlyExact ? exact : java.util.stream.Stream.concat(exact.stream(), general.stream()).toList()) {
            var code = text(row, "code");
            chosen.removeIf(position -> position.code().equals(code));
            chosen.add(new Position(Ids.next(), unit.id(), code, text(row, "name"), text(row, "name en"), roles(row),
                    text(row, "head").equals("yes")));
        }
        return chosen;
    }

    private static boolean fits(Sheet.Row row, Agency agency) {
        var tier = text(row, "tier");
        var kinds = text(row, "kinds");
        var kind = agency.kind().name();
        return (tier.equals("*") || tier.equals(agency.tier().name()))
                && (kinds.equals("*") || kinds.equals(kind) || kinds.startsWith("!") && !kinds.equals("!" + kind));
    }

    private static Set<Role> roles(Sheet.Row row) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : row.text("roles").orElse("").split(" ")) {
            if (!role.isEmpty()) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }

    static List<Sheet.Row> rows(String resource) {
        return SheetReader.read(new ImportFile(resource, bytes(resource))).rows();
    }

    static byte[] bytes(String resource) {
        try (var in = new ClassPathResource("directory/" + resource).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Sheet.Row row, String heading) {
        return row.text(heading).orElseThrow(() -> new IllegalStateException(row.file() + " row " + row.number() + ": no " + heading));
    }
}
