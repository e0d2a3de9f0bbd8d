package vn.ngomon.government.dossier.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded files that wait, in order, under the paper they belong to, until they are handed in: of a draft or of an answer to a request. */
@Repository
public class Shelf {

    public static final int MOST = 60;

    /** Whose shelf. */
    public enum Of {
        DRAFT("dossier_draft_file", "draft_id", "dossier_draft"), REQUEST("dossier_request_file", "request_id", "dossier_request");

        private final String table;
        private final String key;
        private final String owner;

        Of(String table, String key, String owner) {
            this.table = table;
            this.key = key;
            this.owner = owner;
        }
    }

    private final JdbcClient db;

    Shelf(JdbcClient db) {
        this.db = db;
    }

    /** Files by paper, in page order. */
    public Map<String, List<UUID>> files(Of of, UUID id) {
        var files = new LinkedHashMap<String, List<UUID>>();
        db.sql("select paper_code, file_id from %s where %s = :id order by paper_code, position".formatted(of.table, of.key)).param("id", id)
                .query(row -> {
                    files.computeIfAbsent(row.getString(1), paper -> new ArrayList<>()).add(row.getObject(2, UUID.class));
                });
        return files;
    }

    public boolean has(Of of, UUID id, UUID file) {
        return files(of, id).values().stream().anyMatch(list -> list.contains(file));
    }

    @Transactional
    public void add(Of of, UUID id, String paper, List<UUID> added) {
        lock(of, id);
        var files = new ArrayList<>(files(of, id).getOrDefault(paper, List.of()));
        files.addAll(added);
        write(of, id, paper, files);
    }

    @Transactional
    public void remove(Of of, UUID id, String paper, UUID file) {
        lock(of, id);
        var files = new ArrayList<>(files(of, id).getOrDefault(paper, List.of()));
        files.remove(file);
        write(of, id, paper, files);
    }

    /** One place forward. */
    @Transactional
    public void moveUp(Of of, UUID id, String paper, UUID file) {
        lock(of, id);
        var files = new ArrayList<>(files(of, id).getOrDefault(paper, List.of()));
        int at = files.indexOf(file);
        if (at > 0) {
            Collections.swap(files, at, at - 1);
            write(of, id, paper, files);
        }
    }

    /** Two uploads at once, from two tabs or a hurried script, take turns. */
    private void lock(Of of, UUID id) {
        db.sql("select id from %s where id = :id for update".formatted(of.owner)).param("id", id).query(UUID.class).optional();
    }

    private void write(Of of, UUID id, String paper, List<UUID> files) {
        db.sql("delete from %s where %s = :id and paper_code = :paper".formatted(of.table, of.key)).param("id", id).param("paper", paper).update();
        if (!files.isEmpty()) {
            db.sql("insert into %s (%s, paper_code, position, file_id) select :id, :paper, n, f from unnest(:files::uuid[]) with ordinality as x(f, n)"
                            .formatted(of.table, of.key))
                    .param("id", id).param("paper", paper).param("files", files.toArray(UUID[]::new)).update();
        }
    }
}
