package vn.ngomon.operations.demo.people;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.DemoAccount;
import vn.ngomon.platform.identity.Identity;

/** The people one may become by one click: citizens, the officials of a ward, a district and a department, administrators. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DemoFaces {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 8);
    private static final String VY_DA = "19777";
    public static final String CITIZEN = "demo.citizen";
    private static final String CITIZEN_NAME = "Nguyễn Thị Ánh Tuyết";
    private static final String CITIZEN_NUMBER = "046185000001";

    private final Directory directory;
    private final Identity identity;
    private final DemoPeople people;
    private final MessageSource messages;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    DemoFaces(Directory directory, Identity identity, DemoPeople people, MessageSource messages) {
        this.directory = directory;
        this.identity = identity;
        this.people = people;
        this.messages = messages;
    }

    /** @param agency where an official works, or null for the public */
    private record Shown(String login, String name, String vi, String en, @Nullable Agency agency) {

        Optional<String> place(boolean vietnamese) {
            return Optional.ofNullable(agency).map(here -> vietnamese ? here.name() : here.nameEn());
        }
    }

    private record Face(String login, String name, Role role) {}

    private static final List<Face> WARD = List.of(new Face("clerk", "Lê Thị Diệu Hương", Role.DESK_CLERK), new Face("specialist", "Trần Minh Quang", Role.SPECIALIST),
            new Face("leader", "Nguyễn Phước Bảo", Role.LEADER), new Face("records", "Hồ Thị Mỹ Liên", Role.RECORDS_CLERK));
    private static final List<Face> OFFICE = List.of(new Face("clerk", "Phan Quốc Huy", Role.DESK_CLERK), new Face("head", "Võ Thanh Tùng", Role.UNIT_HEAD),
            new Face("specialist", "Đặng Ngọc Mai", Role.SPECIALIST), new Face("leader", "Hoàng Xuân Hải", Role.LEADER),
            new Face("records", "Bùi Kim Oanh", Role.RECORDS_CLERK));

    private static final List<Face> JUSTICE = List.of(new Face("clerk", "Lê Quang Vinh", Role.DESK_CLERK), new Face("head", "Nguyễn Thị Thu Hà", Role.UNIT_HEAD),
            new Face("specialist", "Phạm Hữu Nghĩa", Role.SPECIALIST), new Face("leader", "Trần Đình Phong", Role.LEADER),
            new Face("records", "Dương Thị Cẩm Tú", Role.RECORDS_CLERK));

    public void appear() {
        shown.clear();
        person(CITIZEN, Account.Kind.CITIZEN, CITIZEN_NAME, "Công dân: " + CITIZEN_NAME, "Citizen: " + CITIZEN_NAME, CITIZEN_NUMBER);
        person("demo.business", Account.Kind.BUSINESS, "Công ty TNHH Sông Hương (mô phỏng)", "Doanh nghiệp: Công ty TNHH Sông Hương",
                "Business: Sông Hương Ltd", "3300000001");
        staff("vyda", ward(), WARD);
        staff("huecity", district(), OFFICE);
        staff("justice", department("Tư pháp"), JUSTICE);
        fieldReports();
        official(office(), new Face("controller", "Trương Viết Sơn", Role.PROCEDURE_CONTROLLER), "demo.controller");
        official(whereThereIs(Role.PROVINCE_ADMIN), new Face("admin", "Ngô Đức Long", Role.PROVINCE_ADMIN), "demo.admin");
        official(whereThereIs(Role.AUDITOR), new Face("auditor", "Tôn Thất Khánh", Role.AUDITOR), "demo.auditor");
    }

    /** Two on duty at the centre, so that one sees what the other has open, their head, who keeps the rules, and those who handle most of what is reported. */
    private void fieldReports() {
        var centre = agency(AgencyKind.OPERATIONS_CENTRE, "");
        official(centre, new Face("officer", "Hoàng Thị Bích Ngọc", Role.CENTRE_OFFICER), "demo.centre.officer");
        shown(centre, new Face("colleague", "Lê Hữu Thiện", Role.CENTRE_OFFICER), "demo.centre.colleague", people::colleague);
        official(centre, new Face("head", "Đoàn Minh Trí", Role.UNIT_HEAD), "demo.centre.head");
        official(agency(AgencyKind.ENTERPRISE, "Môi trường"), new Face("reports", "Trần Đại Nghĩa", Role.REPORT_HANDLER), "demo.hepco.reports");
        official(agency(AgencyKind.ENTERPRISE, "Điện lực"), new Face("reports", "Phan Thanh Hải", Role.REPORT_HANDLER), "demo.power.reports");
        official(agency(AgencyKind.ENTERPRISE, "Cấp nước"), new Face("reports", "Nguyễn Thị Diệu Hiền", Role.REPORT_HANDLER), "demo.water.reports");
        official(ward(), new Face("reports", "Cao Thị Mỹ Hạnh", Role.REPORT_HANDLER), "demo.vyda.reports");
    }

    /** The agencies in which one can become everybody who works on a dossier. */
    public List<Agency> offices() {
        return List.of(ward(), district(), department("Tư pháp"));
    }

    private void staff(String place, Agency agency, List<Face> staff) {
        staff.forEach(face -> official(agency, face, "demo." + place + "." + face.login()));
    }

    /** Appointed like everybody else: the agency's own page shows the same person in the same position. */
    private void official(Agency agency, Face face, String login) {
        shown(agency, face, login, people::seat);
    }

    private interface Seating {
        void seat(Agency agency, Role role, DemoPeople.Face face);
    }

    private void shown(Agency agency, Face face, String login, Seating seating) {
        var position = people.position(agency, face.role());
        var vi = post(position, Locale.of("vi"));
        var en = post(position, Locale.ENGLISH);
        seating.seat(agency, face.role(), new DemoPeople.Face(login, face.name(), vi + ", " + agency.name(), en + ", " + agency.nameEn(), shown.size()));
        shown.add(new Shown(login, face.name(), vi, en, agency));
    }

    /** A position that carries several roles names them. */
    private String post(Position position, Locale language) {
        return position.name(language) + (position.roles().size() < 2 ? "" : position.roles().stream().sorted()
                .map(role -> messages.getMessage("directory.role." + role, null, language)).collect(Collectors.joining("; ", " (", ")")));
    }

    private void person(String login, Account.Kind kind, String name, String vi, String en, String number) {
        identity.createDemoAccount(new DemoAccount(login, kind, name, vi, en, null, null, Set.of(), number, shown.size()));
        shown.add(new Shown(login, name, vi.substring(0, vi.indexOf(':')), en.substring(0, en.indexOf(':')), null));
    }

    private Agency whereThereIs(Role role) {
        return directory.agenciesOn(DAY).stream().filter(agency -> directory.unitWithRole(agency.id(), role).isPresent()).findFirst().orElseThrow();
    }

    private Agency ward() {
        return directory.competentAgency(new AreaCode(VY_DA), Tier.COMMUNE, Specialty.GENERAL, DAY).orElseThrow();
    }

    private Agency district() {
        return directory.competentAgency(new AreaCode(VY_DA), Tier.DISTRICT, Specialty.GENERAL, DAY).orElseThrow();
    }

    private Agency department(String part) {
        return agency(AgencyKind.DEPARTMENT, part);
    }

    private Agency agency(AgencyKind kind, String part) {
        return directory.agenciesOn(DAY).stream().filter(agency -> agency.kind() == kind && agency.name().contains(part)).findFirst().orElseThrow();
    }

    private Agency office() {
        return department("Văn phòng");
    }

    /** What the demo's citizen says of herself when she files. */
    public Applicant citizen(String area) {
        var account = identity.findByName(CITIZEN).orElseThrow();
        return new Applicant(account.id(), Applicant.Kind.PERSON, CITIZEN_NAME, CITIZEN_NUMBER, "0905000001", null, "15 đường Nguyễn Sinh Cung", area);
    }

    /** For whoever started the program: each person on a line, colleagues together. */
    public List<String> lines(URI site, Locale language) {
        var vietnamese = language.getLanguage().equals("vi");
        var lines = new ArrayList<String>();
        lines.add(messages.getMessage("demo.faces.title", new Object[] {site.resolve("/sign-in").toString()}, language));
        var groups = new LinkedHashMap<String, List<Shown>>();
        shown.forEach(one -> groups.computeIfAbsent(one.place(vietnamese)
                .orElseGet(() -> messages.getMessage("demo.faces.public", null, language)), place -> new ArrayList<>()).add(one));
        groups.forEach((place, people) -> {
            lines.add("  " + place);
            people.forEach(one -> lines.add("    %-26s %s".formatted(one.login(), one.name() + ", " + (vietnamese ? one.vi() : one.en()))));
        });
        return lines;
    }
}
