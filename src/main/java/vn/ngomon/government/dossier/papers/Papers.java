package vn.ngomon.government.dossier.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

@Repository
public class Papers {

    private static final String PAPERS = """
            select p.dossier_id, p.id, p.position, p.code, p.name, p.presented, p.copies, p.round, p.remark, f.file_id
            from dossier_paper p left join dossier_paper_file f on f.paper_id = p.id and f.round = p.round
            """;

    private final JdbcClient db;

    Papers(JdbcClient db) {
        this.db = db;
    }

    /** A dossier's papers in the order of the requirements, each with the files of its newest round. */
    public List<Paper> of(UUID dossier) {
        return read(db.sql(PAPERS + "where p.dossier_id = :id order by p.position, f.position").param("id", dossier)).getOrDefault(dossier, List.of());
    }

    /** The same of many dossiers. */
    public Map<UUID, List<Paper>> of(Collection<UUID> dossiers) {
        return read(db.sql(PAPERS + "where p.dossier_id = any(:ids) order by p.dossier_id, p.position, f.position").param("ids", dossiers.toArray(UUID[]::new)));
    }

    private static Map<UUID, List<Paper>> read(JdbcClient.StatementSpec rows) {
        var all = new HashMap<UUID, SequencedMap<UUID, Paper>>();
        rows.query(row -> {
            var papers = all.computeIfAbsent(row.getObject("dossier_id", UUID.class), dossier -> new LinkedHashMap<>());
            var id = row.getObject("id", UUID.class);
            var files = new ArrayList<UUID>(papers.containsKey(id) ? papers.get(id).files() : List.of());
            var file = row.getObject("file_id", UUID.class);
            if (file != null) {
                files.add(file);
            }
            papers.put(id, new Paper(id, row.getInt("position"), row.getString("code"), row.getString("name"),
                    Paper.Presented.valueOf(row.getString("presented")), row.getInt("copies"), row.getInt("round"), row.getString("remark"), files));
        });
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue().values())));
    }

    /** A file of an earlier round, which a supplement has replaced. */
    public record Earlier(int round, UUID file) {}

    /** By paper, newest round first. */
    public Map<UUID, List<Earlier>> earlier(UUID dossier) {
        var earlier = new HashMap<UUID, List<Earlier>>();
        db.sql("""
                select f.paper_id, f.round, f.file_id from dossier_paper_file f join dossier_paper p on p.id = f.paper_id
                where p.dossier_id = :id and f.round < p.round order by f.round desc, f.position""").param("id", dossier)
                .query(row -> {
                    earlier.computeIfAbsent(row.getObject(1, UUID.class), paper -> new ArrayList<>()).add(new Earlier(row.getInt(2), row.getObject(3, UUID.class)));
                });
        return earlier;
    }

    /** Whether the file belongs to a paper of this dossier, of any round. */
    public boolean has(UUID dossier, UUID file) {
        return db.sql("""
                select 1 from dossier_paper_file f join dossier_paper p on p.id = f.paper_id
                where f.file_id = :file and p.dossier_id = :dossier limit 1""").param("file", file).param("dossier", dossier)
                .query(Integer.class).optional().isPresent();
    }

    /** Names of the papers marked missing. */
    List<String> missing(UUID dossier) {
        return db.sql("select name from dossier_paper where dossier_id = :id and presented = 'MISSING' order by position").param("id", dossier)
                .query(String.class).list();
    }

    /** All papers of a new dossier in one statement. */
    public void insert(UUID dossier, List<Paper> papers, Batch batch) {
        batch.add("""
                insert into dossier_paper (id, dossier_id, position, code, name, presented, copies, round, remark)
                select id, ?, position, code, name, presented, copies, round, remark
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[])
                    p(id, position, code, name, presented, copies, round, remark)""",
                dossier, column(papers, UUID[]::new, Paper::id), column(papers, Integer[]::new, Paper::position), column(papers, String[]::new, Paper::code),
                column(papers, String[]::new, Paper::name), column(papers, String[]::new, paper -> paper.presented().name()),
                column(papers, Integer[]::new, Paper::copies), column(papers, Integer[]::new, Paper::round), column(papers, String[]::new, Paper::remark));
        papers.forEach(paper -> files(paper.id(), paper.round(), paper.files(), batch));
    }

    private static <T> @Nullable T[] column(List<Paper> papers, IntFunction<@Nullable T[]> array, Function<Paper, @Nullable T> value) {
        return papers.stream().map(value).toArray(array);
    }

    /** Papers asked for beyond the list take their place among the dossier's own, missing until they come. */
    List<Request.Asked> expect(UUID dossier, int round, List<Request.Asked> asked, Batch batch) {
        if (asked.stream().noneMatch(one -> one.paper() == null)) {
            return asked;
        }
        var expected = new ArrayList<Request.Asked>();
        int next = db.sql("select coalesce(max(position), -1) + 1 from dossier_paper where dossier_id = :id").param("id", dossier).query(Integer.class).single();
        for (var one : asked) {
            if (one.paper() == null) {
                var paper = new Paper(Ids.next(), next++, "asked-" + round + "-" + expected.size(), one.name(), Paper.Presented.MISSING, 1, 0, null, List.of());
                insert(dossier, List.of(paper), batch);
                expected.add(new Request.Asked(paper.id(), one.name(), one.remark()));
            } else {
                expected.add(one);
            }
        }
        return expected;
    }

    /** Sets what a clerk found: presented as, copies, remark. */
    void inspect(UUID dossier, UUID paper, Paper.Presented presented, int copies, String remark, Batch batch) {
        batch.add("update dossier_paper set presented = ?, copies = ?, remark = ? where id = ? and dossier_id = ?", presented, copies,
                remark.isBlank() ? null : remark.strip(), paper, dossier);
    }

    /** New files for a paper; those of earlier rounds stay on record. */
    public void replace(UUID dossier, UUID paper, int round, List<UUID> files, Paper.Presented presented, Batch batch) {
        batch.add("update dossier_paper set round = ?, presented = ?, remark = null where id = ? and dossier_id = ?", round, presented, paper, dossier);
        files(paper, round, files, batch);
    }

    /** Pages behind those of the same round, or the first ones of a new round. */
    void append(UUID dossier, Paper paper, int round, List<UUID> more, Paper.Presented presented, Batch batch) {
        if (round > paper.round()) {
            replace(dossier, paper.id(), round, more, presented, batch);
            return;
        }
        for (int i = 0; i < more.size(); i++) {
            batch.add("insert into dossier_paper_file (paper_id, position, file_id, round) values (?, ?, ?, ?)", paper.id(), paper.files().size() + i,
                    more.get(i), paper.round());
        }
    }

    private static void files(UUID paper, int round, List<UUID> files, Batch batch) {
        for (int position = 0; position < files.size(); position++) {
            batch.add("insert into dossier_paper_file (paper_id, position, file_id, round) values (?, ?, ?, ?)", paper, position, files.get(position), round);
        }
    }
}
