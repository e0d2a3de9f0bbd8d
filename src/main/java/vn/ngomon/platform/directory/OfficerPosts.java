package vn.ngomon.platform.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes officers and their posts. */
@Repository
class OfficerPosts {

    private final JdbcClient db;

    OfficerPosts(JdbcClient db) {
        this.db = db;
    }

    void insertOfficer(UUID id, String fullName, LocalDate from, Truth truth) {
        db.sql("insert into officer (id, full_name, valid_from, truth) values (:id, :name, :from, :truth)")
                .param("id", id).param("name", fullName).param("from", from).param("truth", truth.name()).update();
    }

    /** One appointment after another for the same person. */
    boolean lock(UUID officerId) {
        return db.sql("select id from officer where id = :id for update").param("id", officerId).query(UUID.class).optional().isPresent();
    }

    void insertPost(UUID id, UUID officerId, Position position, UUID agencyId, Validity period, UUID by) {
        db.sql("""
                insert into officer_post (id, officer_id, position_id, agency_id, valid_from, valid_to, appointed_by)
                values (:id, :officer, :position, :agency, :from, :to, :by)""")
                .param("id", id).param("officer", officerId).param("position", position.id()).param("agency", agencyId)
                .param("from", period.from()).param("to", period.to()).param("by", by).update();
    }

    Optional<Officer.Post> find(UUID postId) {
        return db.sql("""
                select p.id, p.officer_id, p.agency_id, s.unit_id, p.position_id, p.valid_from, p.valid_to
                from officer_post p join position s on s.id = p.position_id where p.id = :id""")
                .param("id", postId).query(OfficerPosts::post).optional();
    }

    List<Officer.Post> of(UUID officerId) {
        return db.sql("""
                select p.id, p.officer_id, p.agency_id, s.unit_id, p.position_id, p.valid_from, p.valid_to
                from officer_post p join position s on s.id = p.position_id
                where p.officer_id = :id order by p.valid_from""")
                .param("id", officerId).query(OfficerPosts::post).list();
    }

    void end(UUID postId, LocalDate on) {
        db.sql("update officer_post set valid_to = :on where id = :id").param("id", postId).param("on", on).update();
    }

    private static Officer.Post post(java.sql.ResultSet rs, int row) throws java.sql.SQLException {
        return new Officer.Post(rs.getObject("id", UUID.class), rs.getObject("officer_id", UUID.class),
                rs.getObject("agency_id", UUID.class), rs.getObject("unit_id", UUID.class), rs.getObject("position_id", UUID.class),
                new Validity(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)));
    }
}
