package vn.ngomon.platform.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.Position;
import vn.ngomon.platform.directory.Unit;

/** Writes agencies, their codes, units and positions. */
@Repository
class AgencyStore {

    /** Decision 20/2020/QĐ-TTg, in force: codes are read from left to right. */
    static final LocalDate NEW_STYLE = LocalDate.of(2020, 9, 15);

    private final JdbcClient db;
    private final JdbcTemplate batches;

    AgencyStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void save(Agency agency) {
        db.sql("""
                insert into agency (id, code, name, name_en, kind, tier, parent_code, area_code, specialties, valid_from,
                    valid_to, shared_documents, field_reports, truth, confidence, source)
                values (:id, :code, :name, :nameEn, :kind, :tier, :parent, :area, :specialties, :from, :to, :documents,
                    :reports, :truth, :confidence, :source)
                on conflict (id) do update set code = excluded.code, name = excluded.name, name_en = excluded.name_en,
                    kind = excluded.kind, tier = excluded.tier, parent_code = excluded.parent_code,
                    area_code = excluded.area_code, specialties = excluded.specialties, valid_to = excluded.valid_to,
                    shared_documents = excluded.shared_documents, field_reports = excluded.field_reports,
                    truth = excluded.truth, confidence = excluded.confidence, source = excluded.source""")
                .param("id", agency.id()).param("code", agency.code().value()).param("name", agency.name())
                .param("nameEn", agency.nameEn()).param("kind", agency.kind().name()).param("tier", agency.tier().name())
                .param("parent", agency.parent() == null ? null : agency.parent().value())
                .param("area", agency.area() == null ? null : agency.area().value())
                .param("specialties", agency.specialties().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("from", agency.validity().from()).param("to", agency.validity().to())
                .param("documents", agency.sharesDocuments()).param("reports", agency.handlesReports())
                .param("truth", agency.truth().name()).param("confidence", agency.confidence()).param("source", agency.source())
                .update();
        saveCodes(agency);
    }

    private void saveCodes(Agency agency) {
        db.sql("delete from agency_code where agency_id = :id").param("id", agency.id()).update();
        var validity = agency.validity();
        if (agency.oldCode() != null) {
            saveCode(agency, agency.oldCode(), validity.from());
        }
        var from = validity.from().isBefore(NEW_STYLE) && agency.oldCode() != null ? NEW_STYLE : validity.from();
        if (validity.to() == null || from.isBefore(validity.to())) {
            saveCode(agency, agency.code(), from);
        }
    }

    private void saveCode(Agency agency, AgencyCode code, LocalDate from) {
        db.sql("""
                insert into agency_code (agency_id, code, style, valid_from, valid_to, demo)
                values (:agency, :code, :style, :from, :to, :demo)""")
                .param("agency", agency.id()).param("code", code.value()).param("style", code.style().name())
                .param("from", from).param("to", agency.validity().to()).param("demo", agency.codeIsDemo()).update();
    }

    /** Those under an agency whose code became another one go with it. */
    void recodeParents(Map<String, String> codes) {
        var before = new ArrayList<>(codes.keySet());
        db.sql("""
                update agency set parent_code = changed.after
                from (select unnest(:before::text[]) as before, unnest(:after::text[]) as after) changed
                where agency.parent_code = changed.before""")
                .param("before", before.toArray(String[]::new))
                .param("after", before.stream().map(codes::get).toArray(String[]::new)).update();
    }

    void saveUnits(List<Unit> units, List<Position> positions) {
        batches.batchUpdate("""
                insert into unit (id, agency_id, code, name, name_en, kind, specialties, host_id, truth)
                values (?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?)""",
                units.stream().map(unit -> new Object[] {unit.id(), unit.agencyId(), unit.code(), unit.name(), unit.nameEn(),
                        unit.kind().name(), join(unit.specialties()), unit.host(), unit.truth().name()}).toList());
        batches.batchUpdate("""
                insert into position (id, unit_id, code, name, name_en, roles, head)
                values (?, ?, ?, ?, ?, string_to_array(?, ' '), ?)""",
                positions.stream().map(position -> new Object[] {position.id(), position.unitId(), position.code(), position.name(),
                        position.nameEn(), join(position.roles()), position.head()}).toList());
    }

    private static String join(java.util.Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(java.util.stream.Collectors.joining(" "));
    }
}
