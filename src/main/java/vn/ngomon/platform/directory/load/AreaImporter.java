package vn.ngomon.platform.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.ImportRequest.Watch.Pass;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.command.Sheet;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.AreaKind;
import vn.ngomon.platform.directory.AreaShapes;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.directory.Truth;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.search.Fold;

/**
 * Lists of administrative units, with centres, and with boundaries when they come as GeoJSON. A row without a first day
 * speaks of the latest unit of its code and name; a new unit needs the day, in a column or as {@code --from}.
 */
@Component
class AreaImporter implements Importer {

    private static final String[] CODE = {"code", "ma", "ma don vi", "ma dvhc", "area code"};
    private static final String[] NAME = {"name", "ten", "ten don vi", "ten dvhc"};
    private static final String[] KIND = {"kind", "loai", "loai don vi", "type"};
    private static final String[] FULL_NAME = {"full name", "ten day du"};
    private static final String[] PARENT = {"parent", "cap tren", "ma cap tren", "parent code"};
    private static final String[] FROM = {"valid from", "tu ngay", "hieu luc tu", "ngay hieu luc"};
    private static final String[] TO = {"valid to", "den ngay", "het hieu luc"};
    private static final String[] LON = {"lon", "lng", "longitude", "kinh do"};
    private static final String[] LAT = {"lat", "latitude", "vi do"};
    private static final String[] SOURCE = {"source", "nguon", "can cu"};

    private final Directory directory;
    private final AreaStore store;
    private final AreaShapes shapes;
    private final TransactionTemplate transaction;

    AreaImporter(Directory directory, AreaStore store, AreaShapes shapes, TransactionTemplate transaction) {
        this.directory = directory;
        this.store = store;
        this.shapes = shapes;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "areas";
    }

    private record Planned(Cells cells, Area area, @Nullable JsonNode geometry, boolean write) {}

    @Override
    public Set<String> options() {
        return Set.of("from");
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var tally = new ImportReport.Tally();
        var byCode = new HashMap<AreaCode, List<Area>>();
        directory.allAreas().forEach(area -> byCode.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(area));
        var from = firstDay(request, tally);
        var planned = new ArrayList<Planned>();
        var seen = new HashMap<String, Integer>();
        request.forEachRow(tally, row -> plan(row, tally, byCode, from, seen).ifPresent(planned::add));
        planned.forEach(plan -> check(plan, byCode));
        if (request.apply() && tally.isClean()) {
            transaction.executeWithoutResult(status -> write(planned, request));
        }
        return tally.report(request.apply());
    }

    private static Optional<LocalDate> firstDay(ImportRequest request, ImportReport.Tally tally) {
        var given = request.options().get("from");
        return given == null ? Optional.empty()
                : new Cells(new Sheet.Row("--from", 0, Map.of("from", given), null), tally).date("from");
    }

    private Optional<Planned> plan(Sheet.Row row, ImportReport.Tally tally, Map<AreaCode, List<Area>> byCode,
            Optional<LocalDate> defaultFrom, Map<String, Integer> seen) {
        var cells = new Cells(row, tally);
        var code = cells.required(CODE);
        var name = cells.required(NAME);
        var lon = cells.number(-180, 180, LON);
        var lat = cells.number(-90, 90, LAT);
        var from = cells.date(FROM).or(() -> defaultFrom);
        var to = cells.date(TO);
        if (code == null || name == null) {
            return Optional.empty();
        }
        if (!AreaCode.isValid(code)) {
            cells.error("code", "directory.import.badAreaCode", code);
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            cells.error("valid_to", "directory.import.endsBeforeItBegins");
            return Optional.empty();
        }
        var key = code + " " + from.map(LocalDate::toString).orElse(Fold.fold(name));
        var first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            cells.error("code", "directory.import.twice", first);
            return Optional.empty();
        }
        var known = byCode.getOrDefault(new AreaCode(code), List.of());
        var match = from.isPresent() ? known.stream().filter(area -> area.validity().from().equals(from.get())).findFirst()
                : known.stream().filter(area -> Fold.fold(area.name()).equals(Fold.fold(name)))
                        .max(Comparator.comparing(area -> area.validity().from()));
        if (match.isPresent()) {
            return Optional.of(changed(cells, match.get(), name, lon, lat, to));
        }
        if (from.isEmpty()) {
            cells.error("valid_from", known.isEmpty() ? "directory.import.needsFirstDay" : "directory.import.otherName",
                    known.isEmpty() ? code : known.getLast().name());
            return Optional.empty();
        }
        return created(cells, new AreaCode(code), name, lon, lat, new Validity(from.get(), to.orElse(null)), byCode);
    }

    private Planned changed(Cells cells, Area old, String name, @Nullable Double lon, @Nullable Double lat, Optional<LocalDate> to) {
        var kind = kind(cells, name, old.code()).orElse(old.kind());
        var parent = cells.text(PARENT).filter(AreaCode::isValid).map(AreaCode::new).orElse(old.parent());
        var area = new Area(old.id(), old.code(), Fold.fold(name).equals(Fold.fold(old.name())) ? old.name() : name, kind, parent,
                to.isPresent() ? new Validity(old.validity().from(), to.get()) : old.validity(),
                lon == null ? old.lon() : lon, lat == null ? old.lat() : lat, old.truth(), old.confidence(),
                cells.text(SOURCE).orElse(old.source()));
        var geometry = cells.row().geometry();
        var newShape = geometry != null && !shapes.isKnown(old.id(), geometry);
        if (Objects.equals(area, old) && !newShape) {
            cells.tally().unchanged();
        } else {
            cells.tally().changed();
        }
        return new Planned(cells, area, newShape ? geometry : null, !Objects.equals(area, old));
    }

    private Optional<Planned> created(Cells cells, AreaCode code, String name, @Nullable Double lon, @Nullable Double lat,
            Validity validity, Map<AreaCode, List<Area>> byCode) {
        var kind = kind(cells, name, code);
        if (kind.isEmpty()) {
            cells.error("kind", "directory.import.missing");
            return Optional.empty();
        }
        var parent = cells.text(PARENT).or(() -> code.tier() == Tier.PROVINCE ? Optional.empty() : onlyProvince(validity.from()));
        if (parent.isPresent() && !AreaCode.isValid(parent.get())) {
            cells.error("parent", "directory.import.badAreaCode", parent.get());
            return Optional.empty();
        }
        var area = new Area(Ids.next(), code, name, kind.get(), parent.map(AreaCode::new).orElse(null), validity, lon, lat,
                Truth.REAL, cells.text("confidence").orElse("B"), cells.text(SOURCE).orElse(cells.row().file()));
        byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(area);
        cells.tally().created();
        return Optional.of(new Planned(cells, area, cells.row().geometry(), true));
    }

    private Optional<String> onlyProvince(LocalDate day) {
        return directory.allAreas().stream().filter(area -> area.tier() == Tier.PROVINCE && area.validity().includes(day))
                .map(area -> area.code().value()).findFirst();
    }

    /** From its column ({@code ward}, {@code phường}) or the first word of the full name. */
    private static Optional<AreaKind> kind(Cells cells, String name, AreaCode code) {
        var said = cells.text(KIND);
        var text = Fold.fold(said.or(() -> cells.text(FULL_NAME)).orElse(name)).replace('_', ' ');
        for (var kind : AreaKind.values()) {
            var word = Fold.fold(kind.word());
            if (kind.tier() == code.tier() && (text.equals(word) || text.startsWith(word + " ")
                    || text.equals(kind.english().toLowerCase(Locale.ROOT)) || text.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')))) {
                return Optional.of(kind);
            }
        }
        said.ifPresent(word -> cells.error("kind", "directory.import.unknownValue", word));
        return Optional.empty();
    }

    /** What can only be judged with the whole list known: overlaps, the parent, the shape. */
    private void check(Planned plan, Map<AreaCode, List<Area>> byCode) {
        var area = plan.area();
        for (var other : byCode.getOrDefault(area.code(), List.of())) {
            if (!other.id().equals(area.id()) && other.validity().overlaps(area.validity())) {
                plan.cells().error("valid_from", "directory.import.overlaps", other.name(), other.validity().from().toString());
            }
        }
        if (area.parent() != null && plan.write() && byCode.getOrDefault(area.parent(), List.of()).stream()
                .noneMatch(parent -> parent.validity().includes(area.validity().from()))) {
            plan.cells().error("parent", "directory.import.noParent", area.parent().value());
        }
        if (plan.geometry() != null) {
            shapes.refusal(plan.geometry()).ifPresent(key -> plan.cells().error("geometry", key));
        }
    }

    private void write(List<Planned> planned, ImportRequest request) {
        request.pass(Pass.WRITING, planned, plan -> {
            if (plan.write()) {
                store.save(plan.area());
            }
            if (plan.geometry() != null) {
                shapes.put(plan.area().id(), plan.geometry(), plan.cells().row().file());
            }
        });
        directory.structureChanged();
    }
}
