package vn.ngomon.government.dossier.submission;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.search.Fold;

/**
 * Which agency decides on a dossier and which receives it. The applicant never has to know: for a commune's or district's matter
 * it follows from the address and the kind of body the procedure names for the case, for a province's from the department it names so.
 */
@Component
public class Competence {

    private final Directory directory;
    private final NamedBodies bodies;

    Competence(Directory directory, NamedBodies bodies) {
        this.directory = directory;
        this.bodies = bodies;
    }

    /** @param front receives the dossier and gives the result back; another agency's desk where the procedure lets it receive */
    record Route(Agency agency, Agency front) {}

    /** The agency an address leads to; for a province's matter the department the procedure names, whatever the address. */
    public Optional<Agency> agencyFor(ProcedureContent content, String procedureCase, @Nullable String areaCode, LocalDate day) {
        return named(content, procedureCase, day).findFirst().or(() -> byAddress(content, procedureCase, areaCode, day));
    }

    /** Whether the address decides which agency is competent. */
    public boolean dependsOnAddress(ProcedureContent content, LocalDate day) {
        return named(content, "", day).findAny().isEmpty();
    }

    /** Whether a desk that does not decide itself must know where the applicant lives, to pass the dossier on to who does. */
    public boolean mustAskAddress(ProcedureContent content, Agency desk, LocalDate day) {
        return dependsOnAddress(content, day) && !mayDecide(content, "", desk, day);
    }

    /** Whether an address may be in it today: the code of a commune or ward that there is. */
    public boolean isCommune(String code, LocalDate day) {
        return AreaCode.isValid(code) && directory.findArea(new AreaCode(code), day).filter(area -> area.tier() == Tier.COMMUNE).isPresent();
    }

    /**
     * The agency named in the submission when it may decide. A desk that may only receive keeps the dossier at its front: who
     * decides follows from the applicant's address, else from where the desk stands (Decree 61/2018, art. 7; Decree 118/2025).
     */
    Optional<Route> route(ProcedureContent content, Submission submission, LocalDate day) {
        var area = submission.applicant().areaCode();
        if (submission.agencyId() == null) {
            return agencyFor(content, submission.procedureCase(), area, day).map(agency -> new Route(agency, front(content, agency, day)));
        }
        var stated = directory.findAgency(submission.agencyId()).filter(agency -> agency.validity().includes(day));
        var online = submission.channel() == Dossier.Channel.ONLINE;
        return stated.filter(agency -> mayDecide(content, submission.procedureCase(), agency, day))
                .map(agency -> new Route(agency, online ? front(content, agency, day) : agency))
                .or(() -> stated.filter(desk -> !online && mayReceive(content, desk))
                        .flatMap(desk -> agencyFor(content, submission.procedureCase(), area != null || desk.area() == null ? area : desk.area().value(), day)
                                .map(agency -> new Route(agency, desk))));
    }

    private boolean mayDecide(ProcedureContent content, String procedureCase, Agency agency, LocalDate day) {
        return named(content, procedureCase, day).anyMatch(agency::equals) || agency.area() != null && local(content.tiers()).contains(agency.tier())
                && deciding(content, procedureCase, agency.area(), agency.tier(), day).filter(agency::equals).isPresent();
    }

    /** A district's or commune's body of another name has its dossiers received and returned at its committee's one-stop desk. */
    private Agency front(ProcedureContent content, Agency agency, LocalDate day) {
        return agency.tier() == Tier.PROVINCE || agency.area() == null ? agency
                : directory.competentAgency(agency.area(), agency.tier(), Specialty.GENERAL, day).filter(desk -> mayReceive(content, desk)).orElse(agency);
    }

    /** A province receives at its public service centre, a district or commune at its committee's desk. */
    private static boolean mayReceive(ProcedureContent content, Agency desk) {
        return desk.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE ? content.receivingTiers().contains(vn.ngomon.government.procedure.content.Tier.PROVINCE)
                : desk.kind() == AgencyKind.PEOPLES_COMMITTEE && local(content.receivingTiers()).contains(desk.tier());
    }

    private Optional<Agency> byAddress(ProcedureContent content, String procedureCase, @Nullable String areaCode, LocalDate day) {
        if (areaCode == null || !AreaCode.isValid(areaCode)) {
            return Optional.empty();
        }
        var tiers = local(content.tiers());
        return Stream.of(Tier.COMMUNE, Tier.DISTRICT).filter(tiers::contains)
                .flatMap(tier -> deciding(content, procedureCase, new AreaCode(areaCode), tier, day).stream()).findFirst();
    }

    /** The body of this kind that the decision names first and that the place has, such as a branch of the land registration office; else its committee. */
    private Optional<Agency> deciding(ProcedureContent content, String procedureCase, AreaCode area, Tier tier, LocalDate day) {
        var committee = directory.competentAgency(area, tier, Specialty.GENERAL, day);
        return committee.map(Agency::area).flatMap(place -> names(content, procedureCase).stream().findFirst().flatMap(name -> bodies.of(name, place, day)))
                .or(() -> committee);
    }

    /** The departments named. */
    private Stream<Agency> named(ProcedureContent content, String procedureCase, LocalDate day) {
        if (!content.tiers().contains(vn.ngomon.government.procedure.content.Tier.PROVINCE)) {
            return Stream.empty();
        }
        return names(content, procedureCase).stream().map(Fold::fold).flatMap(name -> directory.agenciesOn(day).stream()
                .filter(agency -> agency.tier() == Tier.PROVINCE && name.contains(Fold.fold(agency.name()))));
    }

    /** In the decision's words: for the case, or for the procedure where its cases do not differ in this. */
    private static List<String> names(ProcedureContent content, String procedureCase) {
        var own = content.cases().stream().filter(one -> one.key().equals(procedureCase)).map(ProcedureCase::competent).filter(Objects::nonNull).toList();
        return own.isEmpty() ? content.agencies().competent() : own;
    }

    private static Set<Tier> local(Set<vn.ngomon.government.procedure.content.Tier> tiers) {
        var local = EnumSet.noneOf(Tier.class);
        tiers.forEach(tier -> {
            switch (tier) {
                case COMMUNE -> local.add(Tier.COMMUNE);
                case DISTRICT -> local.add(Tier.DISTRICT);
                case PROVINCE, CENTRAL, OTHER -> { }
            }
        });
        return local;
    }
}
