package vn.ngomon.city.fieldreport.abuse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.time.Briefly;

/** Keeps the words that set a report aside. */
@Repository
class Words {

    static final int LONGEST = 60;
    private static final int MOST = 2000;

    private final JdbcClient db;
    private final Briefly<String, List<Word>> memory = new Briefly<>(1);

    Words(JdbcClient db) {
        this.db = db;
    }

    /** @param addedBy null: came with the program */
    record Word(String word, @Nullable UUID addedBy) {}

    List<Word> all() {
        return memory.get("", key -> db.sql("select word, added_by from report_word order by word limit :most").param("most", MOST)
                .query((row, n) -> new Word(row.getString(1), row.getObject(2, UUID.class))).list());
    }

    void add(String word, UUID by, Instant at) {
        db.sql("insert into report_word (word, added_by, added_at) values (:word, :by, :at) on conflict (word) do nothing").param("word", word).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
        memory.forgetAll();
    }

    void remove(String word) {
        db.sql("delete from report_word where word = :word").param("word", word).update();
        memory.forgetAll();
    }
}
