package vn.ngomon.platform.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** The rows of {@code stored_file}. */
@Repository
class StoredFiles {

    private final JdbcClient db;

    StoredFiles(JdbcClient db) {
        this.db = db;
    }

    void add(StoredFile file, String origin, Batch batch) {
        batch.add("insert into stored_file (id, sha256, size, media_type, name, origin) values (?, ?, ?, ?, ?, ?)",
                file.id(), file.sha256(), file.size(), file.mediaType(), file.name(), origin);
    }

    boolean knows(String sha256) {
        return db.sql("select exists (select from stored_file where sha256 = :sha256)")
                .param("sha256", sha256).query(Boolean.class).single();
    }

    /** Whether a file other than these has such bytes. */
    boolean knows(String sha256, Collection<UUID> but) {
        return db.sql("select exists (select from stored_file where sha256 = :sha256 and id <> all(:but))")
                .param("sha256", sha256).param("but", but.toArray(UUID[]::new)).query(Boolean.class).single();
    }

    void delete(Collection<UUID> ids) {
        db.sql("delete from stored_file where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).update();
    }

    Optional<StoredFile> find(UUID id) {
        return db.sql("select id, sha256, size, media_type, name from stored_file where id = :id")
                .param("id", id).query(StoredFiles::file).optional();
    }

    List<StoredFile> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : db.sql("select id, sha256, size, media_type, name from stored_file where id in (:ids) order by id")
                        .param("ids", ids).query(StoredFiles::file).list();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(row.getObject("id", UUID.class), row.getString("sha256"), row.getLong("size"),
                row.getString("media_type"), row.getString("name"));
    }
}
