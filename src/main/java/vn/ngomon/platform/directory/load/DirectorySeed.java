package vn.ngomon.platform.directory.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Succession;

/**
 * The program's own lists of Thừa Thiên Huế and today's Huế: facts with their source, loaded once through the importers
 * that everybody uses. Known by the hash of their text, so a later start costs one query.
 */
@Component
class DirectorySeed implements InitializingBean {

    private static final List<String> LISTS =
            List.of("areas.csv", "successions.csv", "agencies.csv", "agency-successions.csv", "sections.csv", "positions.csv");

    private final AreaImporter areas;
    private final AgencyImporter agencies;
    private final AreaStore store;
    private final Directory directory;
    private final TransactionTemplate transaction;

    DirectorySeed(AreaImporter areas, AgencyImporter agencies, AreaStore store, Directory directory, TransactionTemplate transaction) {
        this.areas = areas;
        this.agencies = agencies;
        this.store = store;
        this.directory = directory;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        var hash = hash();
        transaction.executeWithoutResult(status -> {
            if (!store.isLoaded(hash)) {
                load(areas, "areas.csv");
                store.saveSuccessions(successions("successions.csv", store::areaId));
                load(agencies, "agencies.csv");
                store.saveAgencySuccessions(successions("agency-successions.csv", store::agencyId));
                store.markLoaded(hash);
                directory.structureChanged();
            }
        });
    }

    private static void load(Importer importer, String list) {
        var report = importer.run(new ImportRequest(List.of(new ImportFile(list, StaffingPlan.bytes(list))), true,
                ImportRequest.COMMAND_LINE, Map.of()));
        if (!report.applied()) {
            throw new IllegalStateException("The program's own list has errors: " + report.errors().getFirst());
        }
    }

    private static List<Succession> successions(String list, BiFunction<String, LocalDate, UUID> ids) {
        return StaffingPlan.rows(list).stream().map(row -> new Succession(
                ids.apply(StaffingPlan.text(row, "predecessor"), LocalDate.parse(StaffingPlan.text(row, "predecessor from"))),
                ids.apply(StaffingPlan.text(row, "successor"), LocalDate.parse(StaffingPlan.text(row, "successor from"))),
                LocalDate.parse(StaffingPlan.text(row, "on")), Succession.Extent.valueOf(StaffingPlan.text(row, "extent")),
                StaffingPlan.text(row, "decree"), StaffingPlan.text(row, "confidence"))).toList();
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var list : LISTS) {
                digest.update(list.getBytes(StandardCharsets.UTF_8));
                digest.update(StaffingPlan.bytes(list));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
