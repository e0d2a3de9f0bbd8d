package vn.ngomon.operations.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

/** Figures about agencies, read from the directory's facade: as they stand on the last day of the period, as far as that day has come. */
@Component
class AgencyIndicators implements IndicatorSource {

    private static final Indicator CENTRE = count("province-centre", "S15");
    private static final Indicator DISTRICT_CENTRES = share("district-centres", "S16");
    private static final Indicator COMMUNE_DESKS = share("commune-desks", "S17");
    private static final Indicator SHARED = share("shared-documents", "S21");
    private static final Indicator REPORTS = count("field-reports", "S49");
    private static final Set<AgencyKind> ADMINISTRATION = Set.of(AgencyKind.DEPARTMENT, AgencyKind.PUBLIC_SERVICE_CENTRE, AgencyKind.OPERATIONS_CENTRE);

    private final Directory directory;

    AgencyIndicators(Directory directory) {
        this.directory = directory;
    }

    private static Indicator count(String name, String statement) {
        return indicator(name, statement, Unit.COUNT, "");
    }

    private static Indicator share(String name, String statement) {
        return indicator(name, statement, Unit.PERCENT, ".of");
    }

    private static Indicator indicator(String name, String statement, Unit unit, String denominator) {
        var key = "reform.agencies." + name;
        return new Indicator("agencies." + name, statement, key, unit, key, denominator.isEmpty() ? "" : key + denominator, key + ".definition");
    }

    @Override
    public String titleKey() {
        return "directory.agencies.title";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(CENTRE, DISTRICT_CENTRES, COMMUNE_DESKS, SHARED, REPORTS);
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        var day = LocalDate.ofInstant(asOf, BusinessClock.ZONE);
        var agencies = directory.agenciesOn(period.to().isBefore(day) ? period.to() : day);
        return switch (code) {
            case "agencies.province-centre" -> Figure.of(CENTRE, count(agencies, agency -> agency.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE), null, period, asOf);
            case "agencies.district-centres" -> desks(DISTRICT_CENTRES, Tier.DISTRICT, agencies, period, asOf);
            case "agencies.commune-desks" -> desks(COMMUNE_DESKS, Tier.COMMUNE, agencies, period, asOf);
            case "agencies.shared-documents" -> Figure.of(SHARED, count(agencies, Agency::sharesDocuments), count(agencies, this::ought), period, asOf);
            case "agencies.field-reports" -> Figure.of(REPORTS, count(agencies, Agency::handlesReports), null, period, asOf);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private Figure desks(Indicator indicator, Tier tier, List<Agency> agencies, Period period, Instant asOf) {
        var committees = agencies.stream().filter(agency -> isCommittee(agency, tier)).toList();
        return Figure.of(indicator, count(committees, agency -> directory.receivingDesk(agency.id()).isPresent()), (long) committees.size(), period, asOf);
    }

    /** Who is to be on it: departments and the centres, committees of districts and communes, and whoever else is on it by its own decision. */
    private boolean ought(Agency agency) {
        return agency.sharesDocuments() || ADMINISTRATION.contains(agency.kind()) || isCommittee(agency, Tier.DISTRICT) || isCommittee(agency, Tier.COMMUNE);
    }

    private static boolean isCommittee(Agency agency, Tier tier) {
        return agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == tier;
    }

    private static long count(List<Agency> agencies, Predicate<Agency> which) {
        return agencies.stream().filter(which).count();
    }
}
