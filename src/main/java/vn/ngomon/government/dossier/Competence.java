package vn.ngomon.government.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.ProcedureContent;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.search.Fold;

/**
 * Which agency decides on a dossier. The applicant never has to know: for a commune's or district's matter it follows from the
 * address, for a province's from the department the procedure names.
 */
@Component
public class Competence {

    private final Directory directory;

    Competence(Directory directory) {
        this.directory = directory;
    }

    /** The agency an address leads to; for a province's matter the department the procedure names, whatever the address. */
    public Optional<Agency> agencyFor(ProcedureContent content, @Nullable String areaCode, LocalDate day) {
        return byName(content, day).or(() -> byAddress(content, areaCode, day));
    }

    /** Whether the address decides which agency is competent. */
    public boolean dependsOnAddress(ProcedureContent content, LocalDate day) {
        return byName(content, day).isEmpty();
    }

    /** The agency named in the submission when it is one of those that may decide, else the one the address leads to. */
    Optional<Agency> agencyFor(ProcedureContent content, Submission submission, LocalDate day) {
        if (submission.agencyId() != null) {
            return directory.findAgency(submission.agencyId()).filter(agency -> mayDecide(content, agency, day));
        }
        return agencyFor(content, submission.applicant().areaCode(), day);
    }

    /** Where it is received and given back; a department's desk at the public service centre stays the department's. */
    UUID frontOf(Agency agency) {
        return agency.id();
    }

    boolean mayDecide(ProcedureContent content, Agency agency, LocalDate day) {
        return agency.validity().includes(day)
                && (byName(content, day).map(agency::equals).orElse(false)
                || agency.kind() == AgencyKind.PEOPLES_COMMITTEE && local(content).contains(agency.tier()));
    }

    private Optional<Agency> byAddress(ProcedureContent content, @Nullable String areaCode, LocalDate day) {
        if (areaCode == null || !AreaCode.isValid(areaCode)) {
            return Optional.empty();
        }
        var tiers = local(content);
        return List.of(Tier.COMMUNE, Tier.DISTRICT).stream().filter(tiers::contains)
                .flatMap(tier -> directory.competentAgency(new AreaCode(areaCode), tier, Specialty.GENERAL, day).stream()).findFirst();
    }

    private Optional<Agency> byName(ProcedureContent content, LocalDate day) {
        if (!content.tiers().contains(vn.ngomon.government.procedure.Tier.PROVINCE)) {
            return Optional.empty();
        }
        return content.agencies().competent().stream().flatMap(name -> directory.agenciesOn(day).stream()
                .filter(agency -> agency.tier() == Tier.PROVINCE && Fold.fold(name).contains(Fold.fold(agency.name())))).findFirst();
    }

    private static Set<Tier> local(ProcedureContent content) {
        var tiers = java.util.EnumSet.noneOf(Tier.class);
        content.tiers().forEach(tier -> {
            switch (tier) {
                case COMMUNE -> tiers.add(Tier.COMMUNE);
                case DISTRICT -> tiers.add(Tier.DISTRICT);
                case PROVINCE, CENTRAL, OTHER -> { }
            }
        });
        return tiers;
    }
}
