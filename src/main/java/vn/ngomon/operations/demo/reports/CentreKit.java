package vn.ngomon.operations.demo.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.city.fieldreport.work.OnCall;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.Directory;

/** What the demo's centre has at hand before the first call comes: sentences it writes again and again, and invented numbers at which agencies answer at night. */
@Component
@ConditionalOnProperty("ngomon.demo")
class CentreKit {

    private final Exchanges exchanges;
    private final OnCall onCall;
    private final Directory directory;
    private final DemoPeople people;

    CentreKit(Exchanges exchanges, OnCall onCall, Directory directory, DemoPeople people) {
        this.exchanges = exchanges;
        this.onCall = onCall;
        this.directory = directory;
        this.people = people;
    }

    /** Once: what people change later stays as they left it. */
    void lay() {
        if (!exchanges.templates(people.operationsCentre(), "").isEmpty()) {
            return;
        }
        rows("demo/reports/templates.csv", row -> exchanges.addTemplate(row.get("title"), row.get("body"), row.get("category")));
        rows("demo/reports/on-call.csv", row -> directory.findAgency(new AgencyCode(row.get("agency")), directory.today())
                .ifPresent(agency -> onCall.save(agency.id(), row.get("phone"))));
    }

    private static void rows(String file, Consumer<CSVRecord> each) {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            rows.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
