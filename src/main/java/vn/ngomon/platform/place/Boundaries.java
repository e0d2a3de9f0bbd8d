package vn.ngomon.platform.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the boundaries. */
@Repository
class Boundaries {

    private final JdbcClient db;

    Boundaries(JdbcClient db) {
        this.db = db;
    }

    List<Boundary> all() {
        return db.sql("select area_id, geometry::text as geometry, west, south, east, north, source from area_boundary order by area_id")
                .query((rs, n) -> new Boundary(rs.getObject("area_id", UUID.class), rs.getString("geometry"),
                        new Boundary.Box(rs.getDouble("west"), rs.getDouble("south"), rs.getDouble("east"), rs.getDouble("north")),
                        rs.getString("source"))).list();
    }

    /** How many there are and when the last was written: changes when anything does. */
    String version() {
        return db.sql("select count(*) || ' ' || coalesce(max(recorded_at)::text, '') from area_boundary").query(String.class).single();
    }

    /** Units whose land has this source. */
    List<UUID> withSource(String source) {
        return db.sql("select area_id from area_boundary where source = :source").param("source", source).query(UUID.class).list();
    }

    Optional<String> geometryOf(UUID areaId) {
        return db.sql("select geometry::text from area_boundary where area_id = :id").param("id", areaId).query(String.class).optional();
    }

    void save(Boundary boundary) {
        db.sql("""
                insert into area_boundary (area_id, geometry, west, south, east, north, source)
                values (:id, :geometry::jsonb, :west, :south, :east, :north, :source)
                on conflict (area_id) do update set geometry = excluded.geometry, west = excluded.west, south = excluded.south,
                    east = excluded.east, north = excluded.north, source = excluded.source, recorded_at = now()""")
                .param("id", boundary.areaId()).param("geometry", boundary.geoJson()).param("west", boundary.box().west())
                .param("south", boundary.box().south()).param("east", boundary.box().east()).param("north", boundary.box().north())
                .param("source", boundary.source()).update();
    }
}
