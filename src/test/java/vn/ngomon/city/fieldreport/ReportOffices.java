package vn.ngomon.city.fieldreport;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.ApiClient;
import vn.ngomon.People;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.place.Places;

/** People who report and who handle reports, for tests; the ward of Vỹ Dạ is a square of a kilometre. */
@Component
public class ReportOffices {

    public static final double LON = 107.6;
    public static final double LAT = 16.47;
    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[107.595,16.465],[107.605,16.465],[107.605,16.475],[107.595,16.475],[107.595,16.465]]]}";

    private final Directory directory;
    private final Places places;
    private final People people;
    private final Identity identity;
    private final TransactionTemplate transaction;

    ReportOffices(Directory directory, Places places, People people, Identity identity, TransactionTemplate transaction) {
        this.directory = directory;
        this.places = places;
        this.people = people;
        this.identity = identity;
        this.transaction = transaction;
    }

    /** Gives the ward of a day its land, unless it has some. */
    public void land(LocalDate day) {
        directory.findArea(new AreaCode("19777"), day).filter(ward -> places.boundaryOf(ward.id()).isEmpty())
                .ifPresent(ward -> transaction.executeWithoutResult(status -> places.put(ward.id(), JsonMapper.shared().readTree(SQUARE), "test")));
    }

    public Agency centre() {
        return directory.agenciesOn(directory.today()).stream().filter(agency -> agency.kind() == AgencyKind.OPERATIONS_CENTRE).findFirst().orElseThrow();
    }

    public Agency agency(String code) {
        return directory.findAgency(new AgencyCode(code), directory.today()).orElseThrow();
    }

    public UUID officer() {
        return officer("Trực ban");
    }

    public UUID officer(String name) {
        return people.official(name, centre().id(), centre().id(), Role.CENTRE_OFFICER);
    }

    public UUID handler(Agency agency) {
        var unit = directory.unitWithRole(agency.id(), Role.REPORT_HANDLER).map(found -> found.id()).orElse(agency.id());
        return people.official("Đầu mối " + agency.name(), agency.id(), unit, Role.REPORT_HANDLER);
    }

    public ApiClient program(int port, UUID account) {
        return new ApiClient(port, identity.issueToken(account, "test", java.util.Set.of("reports:write", "reports:act", "reports:read"), Duration.ofHours(1)));
    }

    public List<String> communes() {
        return directory.areasOn(directory.today()).stream().filter(area -> area.code().value().length() == 5).map(area -> area.code().value()).toList();
    }
}
