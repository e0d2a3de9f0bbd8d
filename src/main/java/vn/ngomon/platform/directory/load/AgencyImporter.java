package vn.ngomon.platform.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.ImportRequest.Watch.Pass;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.search.Fold;

/**
 * Lists of agencies. An agency is known by code and first day, else by its name: so the province's real list of codes
 * replaces the DEMO placeholders. A new agency starts with the units and positions of its kind.
 */
@Component
class AgencyImporter implements Importer {

    private static final String[] CODE = {"code", "ma", "ma dinh danh", "agency code"};
    private static final String[] OLD_CODE = {"old code", "ma cu"};
    private static final String[] NAME = {"name", "ten", "ten co quan", "ten don vi"};
    private static final String[] NAME_EN = {"name en", "english name", "ten tieng anh"};
    private static final Map<String, AgencyKind> KINDS = Map.of("uy ban nhan dan", AgencyKind.PEOPLES_COMMITTEE,
            "ubnd", AgencyKind.PEOPLES_COMMITTEE, "so", AgencyKind.DEPARTMENT, "chi cuc", AgencyKind.SUB_DEPARTMENT,
            "trung tam phuc vu hanh chinh cong", AgencyKind.PUBLIC_SERVICE_CENTRE, "don vi su nghiep", AgencyKind.PUBLIC_SERVICE_UNIT,
            "trung tam", AgencyKind.PUBLIC_SERVICE_UNIT, "cong ty", AgencyKind.ENTERPRISE, "doanh nghiep", AgencyKind.ENTERPRISE);
    private static final Map<String, Tier> TIERS = Map.of("tinh", Tier.PROVINCE, "thanh pho", Tier.PROVINCE, "huyen", Tier.DISTRICT,
            "xa", Tier.COMMUNE);

    private final Directory directory;
    private final AgencyStore store;
    private final TransactionTemplate transaction;

    AgencyImporter(Directory directory, AgencyStore store, TransactionTemplate transaction) {
        this.directory = directory;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "agencies";
    }

    /** @param old what is stored, or null for a new one */
    record Planned(Cells cells, Agency agency, @Nullable Agency old) {}

    @Override
    public ImportReport run(ImportRequest request) {
        var tally = new ImportReport.Tally();
        var planned = new ArrayList<Planned>();
        var seen = new HashMap<String, Integer>();
        request.forEachRow(tally, row -> plan(new Cells(row, tally), seen).ifPresent(planned::add));
        check(planned);
        for (var plan : planned) {
            if (plan.old() == null) {
                tally.created();
            } else if (plan.agency().equals(plan.old())) {
                tally.unchanged();
            } else {
                tally.changed();
            }
        }
        if (request.apply() && tally.isClean()) {
            transaction.executeWithoutResult(status -> write(planned, request));
        }
        return tally.report(request.apply());
    }

    private Optional<Planned> plan(Cells cells, Map<String, Integer> seen) {
        var code = code(cells, cells.required(CODE), "code");
        var name = cells.required(NAME);
        var from = cells.date("valid from", "tu ngay", "hieu luc tu");
        if (code == null || name == null) {
            return Optional.empty();
        }
        var first = seen.putIfAbsent(code + " " + from.map(LocalDate::toString).orElse(""), cells.row().number());
        if (first != null) {
            cells.error("code", "directory.import.twice", first);
            return Optional.empty();
        }
        var old = known(code, name, from);
        if (old.isEmpty() && from.isEmpty()) {
            cells.error("valid_from", "directory.import.needsFirstDay", code.value());
            return Optional.empty();
        }
        return agency(cells, code, name, old.orElse(null), from).map(agency -> new Planned(cells, agency, old.orElse(null)));
    }

    private Optional<Agency> known(AgencyCode code, String name, Optional<LocalDate> from) {
        var folded = Fold.fold(name);
        var byName = directory.allAgencies().stream().filter(agency -> Fold.fold(agency.name()).equals(folded))
                .max(Comparator.comparing(agency -> agency.validity().from()));
        if (from.isPresent()) {
            return directory.allAgencies().stream().filter(agency -> agency.validity().from().equals(from.get()))
                    .filter(agency -> agency.code().equals(code)).findFirst();
        }
        return byName;
    }

    private Optional<Agency> agency(Cells cells, AgencyCode code, String name, @Nullable Agency old, Optional<LocalDate> from) {
        var kind = cells.text("kind", "loai").map(word -> kind(cells, word)).orElseGet(() -> old != null ? Optional.of(old.kind()) : kindOf(name));
        var tier = cells.text("tier", "cap").map(word -> tier(cells, word)).orElseGet(() -> Optional.ofNullable(old).map(Agency::tier));
        var to = cells.date("valid to", "den ngay", "het hieu luc");
        var first = old != null ? old.validity().from() : from.orElseThrow();
        if (to.isPresent() && !to.get().isAfter(first)) {
            cells.error("valid_to", "directory.import.endsBeforeItBegins");
            return Optional.empty();
        }
        if (kind.isEmpty() || tier.isEmpty()) {
            cells.error(kind.isEmpty() ? "kind" : "tier", "directory.import.missing");
            return Optional.empty();
        }
        var oldCode = cells.text(OLD_CODE).map(text -> code(cells, text, "old_code")).orElse(old == null ? null : old.oldCode());
        var parent = cells.text("parent", "cap tren", "ma cap tren").map(text -> code(cells, text, "parent"))
                .orElse(old == null ? null : old.parent());
        var area = cells.text("area", "dia ban", "ma dia ban").filter(AreaCode::isValid).map(AreaCode::new)
                .orElse(old == null ? null : old.area());
        var demo = cells.flag("demo").orElse(old != null && old.codeIsDemo() && old.code().equals(code));
        return Optional.of(new Agency(old == null ? Ids.next() : old.id(), code, oldCode, demo, name,
                cells.text(NAME_EN).orElse(old == null ? name : old.nameEn()), kind.get(), tier.get(), parent, area,
                specialties(cells, old), new Validity(first, to.orElse(old == null ? null : old.validity().to())),
                cells.flag("shared documents", "dung chung van ban").orElse(old != null && old.sharesDocuments()),
                cells.flag("field reports", "xu ly phan anh").orElse(old != null && old.handlesReports()),
                cells.text("truth").flatMap(word -> cells.choice(Truth.class, word, "truth")).orElse(old == null ? Truth.REAL : old.truth()),
                cells.text("confidence").orElse(old == null ? "B" : old.confidence()),
                cells.text("source", "nguon", "can cu").orElse(old == null ? cells.row().file() : old.source())));
    }

    private static @Nullable AgencyCode code(Cells cells, @Nullable String text, String column) {
        if (text == null || AgencyCode.isValid(text)) {
            return text == null ? null : new AgencyCode(text);
        }
        cells.error(column, "directory.import.badAgencyCode", text);
        return null;
    }

    private static Optional<AgencyKind> kind(Cells cells, String word) {
        var known = KINDS.get(Fold.fold(word));
        return known != null ? Optional.of(known) : cells.choice(AgencyKind.class, word, "kind");
    }

    private static Optional<AgencyKind> kindOf(String name) {
        var folded = Fold.fold(name);
        return KINDS.entrySet().stream().filter(entry -> folded.startsWith(entry.getKey() + " "))
                .max(Comparator.comparing(entry -> entry.getKey().length())).map(Map.Entry::getValue);
    }

    private static Optional<Tier> tier(Cells cells, String word) {
        var known = TIERS.get(Fold.fold(word));
        return known != null ? Optional.of(known) : cells.choice(Tier.class, word, "tier");
    }

    private static Set<Specialty> specialties(Cells cells, @Nullable Agency old) {
        var words = cells.text("specialties", "linh vuc");
        if (words.isEmpty()) {
            return old == null ? Set.of(Specialty.GENERAL) : old.specialties();
        }
        var chosen = EnumSet.noneOf(Specialty.class);
        for (var word : words.get().split("[ ,;]+")) {
            cells.choice(Specialty.class, word, "specialties").ifPresent(chosen::add);
        }
        return chosen;
    }

    private void check(List<Planned> planned) {
        var after = new HashMap<UUID, Agency>();
        directory.allAgencies().forEach(agency -> after.put(agency.id(), agency));
        planned.forEach(plan -> after.put(plan.agency().id(), plan.agency()));
        var byCode = new HashMap<AgencyCode, List<Agency>>();
        after.values().forEach(agency -> byCode.computeIfAbsent(agency.code(), code -> new ArrayList<>()).add(agency));
        var recoded = new HashSet<AgencyCode>();
        planned.stream().filter(plan -> plan.old() != null).forEach(plan -> recoded.add(plan.old().code()));
        for (var plan : planned) {
            for (var other : byCode.getOrDefault(plan.agency().code(), List.of())) {
                if (!other.id().equals(plan.agency().id()) && other.validity().overlaps(plan.agency().validity())) {
                    plan.cells().error("code", "directory.import.overlaps", other.name(), other.validity().from().toString());
                }
            }
            var parent = plan.agency().parent();
            if (parent != null && !byCode.containsKey(parent) && !recoded.contains(parent)) {
                plan.cells().error("parent", "directory.import.noParent", parent.value());
            }
        }
    }

    void write(List<Planned> planned, ImportRequest request) {
        var staffing = new StaffingPlan();
        var recoded = new HashMap<String, String>();
        var centre = directory.allAgencies().stream().filter(agency -> agency.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE)
                .map(Agency::id).findFirst().or(() -> planned.stream().map(Planned::agency)
                        .filter(agency -> agency.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE).map(Agency::id).findFirst()).orElse(null);
        var started = new ArrayList<StaffingPlan.Staffing>();
        request.pass(Pass.WRITING, planned, plan -> {
            if (!plan.agency().equals(plan.old())) {
                store.save(plan.agency());
            }
            if (plan.old() == null) {
                started.add(staffing.of(plan.agency(), centre));
            } else if (!plan.old().code().equals(plan.agency().code())) {
                recoded.put(plan.old().code().value(), plan.agency().code().value());
            }
        });
        store.saveUnits(started.stream().flatMap(one -> one.units().stream()).toList(),
                started.stream().flatMap(one -> one.positions().stream()).toList());
        if (!recoded.isEmpty()) {
            store.recodeParents(recoded);
        }
        directory.structureChanged();
    }
}
