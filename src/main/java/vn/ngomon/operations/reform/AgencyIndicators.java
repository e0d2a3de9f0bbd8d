package vn.ngomon.operations.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/** Figures about agencies, read from the directory's facade. */
@Component
class AgencyIndicators implements IndicatorSource {

    private static final Indicator SHARED = new Indicator("agencies.shared-documents", "S21", "reform.agencies.shared-documents", Unit.COUNT,
            "reform.agencies.shared-documents", "", "reform.agencies.shared-documents.definition");
    private static final Indicator REPORTS = new Indicator("agencies.field-reports", "S49", "reform.agencies.field-reports", Unit.COUNT,
            "reform.agencies.field-reports", "", "reform.agencies.field-reports.definition");

    private final Directory directory;

    AgencyIndicators(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(SHARED, REPORTS);
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        var day = LocalDate.ofInstant(asOf, ZoneId.of("Asia/Ho_Chi_Minh"));
        var agencies = directory.agenciesOn(period.to().isBefore(day) ? period.to() : day);
        return code.equals(SHARED.code()) ? Figure.of(SHARED, agencies.stream().filter(Agency::sharesDocuments).count(), null, period, asOf)
                : Figure.of(REPORTS, agencies.stream().filter(Agency::handlesReports).count(), null, period, asOf);
    }
}
