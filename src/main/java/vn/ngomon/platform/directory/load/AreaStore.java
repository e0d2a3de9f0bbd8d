package vn.ngomon.platform.directory.load;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Succession;

/** Writes administrative units. */
@Repository
class AreaStore {

    private final JdbcClient db;

    AreaStore(JdbcClient db) {
        this.db = db;
    }

    /** A new row, or the same id written anew. */
    void save(Area area) {
        db.sql("""
                insert into area (id, code, name, kind, parent_code, valid_from, valid_to, lon, lat, truth, confidence, source)
                values (:id, :code, :name, :kind, :parent, :from, :to, :lon, :lat, :truth, :confidence, :source)
                on conflict (id) do update set name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code,
                    valid_to = excluded.valid_to, lon = excluded.lon, lat = excluded.lat, truth = excluded.truth,
                    confidence = excluded.confidence, source = excluded.source""")
                .param("id", area.id()).param("code", area.code().value()).param("name", area.name())
                .param("kind", area.kind().name()).param("parent", area.parent() == null ? null : area.parent().value())
                .param("from", area.validity().from()).param("to", area.validity().to())
                .param("lon", area.lon()).param("lat", area.lat()).param("truth", area.truth().name())
                .param("confidence", area.confidence()).param("source", area.source()).update();
    }

    void saveSuccessions(List<Succession> links) {
        links.forEach(link -> save("area_succession", link));
    }

    void saveAgencySuccessions(List<Succession> links) {
        links.forEach(link -> save("agency_succession", link));
    }

    private void save(String table, Succession link) {
        db.sql("insert into " + table + """
                 (predecessor_id, successor_id, happened_on, extent, decree, confidence)
                values (:predecessor, :successor, :on, :extent, :decree, :confidence) on conflict do nothing""")
                .param("predecessor", link.predecessor()).param("successor", link.successor()).param("on", link.on())
                .param("extent", link.extent().name()).param("decree", link.decree()).param("confidence", link.confidence()).update();
    }

    /** One loader at a time, over all nodes; true when the lists of this hash were loaded before. */
    boolean isLoaded(String hash) {
        db.sql("select pg_advisory_xact_lock(4030)").query((rs, n) -> true).single();
        return db.sql("select count(*) from directory_seed where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    void markLoaded(String hash) {
        db.sql("insert into directory_seed (hash) values (:hash)").param("hash", hash).update();
    }

    UUID areaId(String code, java.time.LocalDate from) {
        return db.sql("select id from area where code = :code and valid_from = :from").param("code", code).param("from", from)
                .query(UUID.class).single();
    }

    UUID agencyId(String code, java.time.LocalDate from) {
        return db.sql("select id from agency where code = :code and valid_from = :from").param("code", code).param("from", from)
                .query(UUID.class).single();
    }
}
