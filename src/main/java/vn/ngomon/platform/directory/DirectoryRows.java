package vn.ngomon.platform.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the directory's tables whole: they are small, and answers come from memory. */
@Repository
class DirectoryRows {

    private final JdbcClient db;

    DirectoryRows(JdbcClient db) {
        this.db = db;
    }

    /** Counts that go up with each change. */
    record Version(long structure, long officers) {}

    Version version() {
        return db.sql("select structure, officers from directory_version")
                .query((rs, n) -> new Version(rs.getLong(1), rs.getLong(2))).single();
    }

    void structureChanged() {
        db.sql("update directory_version set structure = structure + 1").update();
    }

    void officersChanged() {
        db.sql("update directory_version set officers = officers + 1").update();
    }

    List<Area> areas() {
        return db.sql("""
                select id, code, name, kind, parent_code, valid_from, valid_to, lon, lat, truth, confidence, source
                from area order by code, valid_from""")
                .query((rs, n) -> new Area(id(rs, "id"), new AreaCode(rs.getString("code")), rs.getString("name"),
                        AreaKind.valueOf(rs.getString("kind")), areaCode(rs.getString("parent_code")), validity(rs),
                        rs.getObject("lon", Double.class), rs.getObject("lat", Double.class),
                        Truth.valueOf(rs.getString("truth")), rs.getString("confidence"), rs.getString("source"))).list();
    }

    List<Agency> agencies() {
        return db.sql("""
                select a.id, a.code, a.name, a.name_en, a.kind, a.tier, a.parent_code, a.area_code, a.specialties,
                    a.valid_from, a.valid_to, a.shared_documents, a.field_reports, a.truth, a.confidence, a.source,
                    (select c.code from agency_code c where c.agency_id = a.id and c.style = 'RIGHT_TO_LEFT'
                     order by c.valid_from desc limit 1) as old_code,
                    coalesce((select bool_or(c.demo) from agency_code c where c.agency_id = a.id), false) as demo
                from agency a order by a.code, a.valid_from""")
                .query((rs, n) -> new Agency(id(rs, "id"), new AgencyCode(rs.getString("code")),
                        agencyCode(rs.getString("old_code")), rs.getBoolean("demo"), rs.getString("name"),
                        rs.getString("name_en"), AgencyKind.valueOf(rs.getString("kind")), Tier.valueOf(rs.getString("tier")),
                        agencyCode(rs.getString("parent_code")), areaCode(rs.getString("area_code")),
                        specialties(rs.getArray("specialties")), validity(rs), rs.getBoolean("shared_documents"),
                        rs.getBoolean("field_reports"), Truth.valueOf(rs.getString("truth")), rs.getString("confidence"),
                        rs.getString("source"))).list();
    }

    List<Succession> areaSuccessions() {
        return successions("""
                select predecessor_id, successor_id, happened_on, extent, decree, confidence
                from area_succession order by happened_on, predecessor_id""");
    }

    List<Succession> agencySuccessions() {
        return successions("""
                select predecessor_id, successor_id, happened_on, extent, decree, confidence
                from agency_succession order by happened_on, predecessor_id""");
    }

    private List<Succession> successions(String sql) {
        return db.sql(sql).query((rs, n) -> new Succession(id(rs, "predecessor_id"), id(rs, "successor_id"),
                rs.getObject("happened_on", LocalDate.class), Succession.Extent.valueOf(rs.getString("extent")),
                rs.getString("decree"), rs.getString("confidence"))).list();
    }

    List<Unit> units() {
        return db.sql("""
                select id, agency_id, code, name, name_en, kind, specialties, host_id, truth
                from unit order by agency_id, kind, code""")
                .query((rs, n) -> new Unit(id(rs, "id"), id(rs, "agency_id"), rs.getString("code"), rs.getString("name"),
                        rs.getString("name_en"), UnitKind.valueOf(rs.getString("kind")), specialties(rs.getArray("specialties")),
                        rs.getObject("host_id", UUID.class), Truth.valueOf(rs.getString("truth")))).list();
    }

    List<Position> positions() {
        return db.sql("select id, unit_id, code, name, name_en, roles, head from position order by unit_id, head desc, code")
                .query((rs, n) -> new Position(id(rs, "id"), id(rs, "unit_id"), rs.getString("code"), rs.getString("name"),
                        rs.getString("name_en"), texts(rs.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                        rs.getBoolean("head"))).list();
    }

    /** Everybody who ever held a post in the agency. */
    List<Officer> officersOf(UUID agencyId) {
        return officers("where o.id in (select officer_id from officer_post where agency_id = :id)", agencyId);
    }

    List<Officer> officer(UUID id) {
        return officers("where o.id = :id", id);
    }

    private List<Officer> officers(String where, UUID id) {
        Map<UUID, Officer> byId = new LinkedHashMap<>();
        db.sql("""
                select o.id, o.full_name, o.valid_from as known_from, o.valid_to as known_to, o.truth, p.id as post_id,
                    p.agency_id, s.unit_id, p.position_id, p.valid_from, p.valid_to
                from officer o join officer_post p on p.officer_id = o.id join position s on s.id = p.position_id
                """ + where + " order by o.full_name, o.id, p.valid_from, p.id")
                .param("id", id)
                .query(rs -> {
                    var officerId = id(rs, "id");
                    var post = new Officer.Post(id(rs, "post_id"), officerId, id(rs, "agency_id"), id(rs, "unit_id"),
                            id(rs, "position_id"), validity(rs));
                    var known = new Validity(rs.getObject("known_from", LocalDate.class), rs.getObject("known_to", LocalDate.class));
                    byId.merge(officerId, new Officer(officerId, rs.getString("full_name"), known,
                            Truth.valueOf(rs.getString("truth")), List.of(post)), DirectoryRows::with);
                });
        return List.copyOf(byId.values());
    }

    private static Officer with(Officer known, Officer more) {
        var posts = new java.util.ArrayList<>(known.posts());
        posts.addAll(more.posts());
        return new Officer(known.id(), known.fullName(), known.validity(), known.truth(), posts);
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    private static Validity validity(ResultSet rs) throws SQLException {
        return new Validity(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable AreaCode areaCode(@Nullable String code) {
        return code == null ? null : new AreaCode(code);
    }

    private static @Nullable AgencyCode agencyCode(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static Set<Specialty> specialties(Array array) throws SQLException {
        return texts(array).stream().map(Specialty::valueOf).collect(Collectors.toSet());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
