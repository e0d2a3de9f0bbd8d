package vn.ngomon.platform.notice;

import java.sql.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** What was told inside the program. */
@Repository
class PostedNotices {

    static final int PAGE = 50;

    private final JdbcClient db;

    PostedNotices(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Notice notice, UUID account, Instant at, Batch batch) {
        batch.add("""
                insert into notice (id, source_id, account_id, key, args, link, created_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (source_id, account_id) do nothing""",
                id, notice.source(), account, notice.key(), notice.args().toArray(String[]::new), notice.link(), at);
    }

    int unread(UUID account) {
        return db.sql("select count(*) from notice where account_id = :account and read_at is null")
                .param("account", account).query(Integer.class).single();
    }

    List<NoticesPage.Item> page(UUID account, @Nullable UUID before) {
        return db.sql("""
                select id, key, args, link, created_at, read_at is null as unread from notice
                where account_id = :account and (:before::uuid is null or id < :before)
                order by id desc limit :count""")
                .param("account", account).param("before", before).param("count", PAGE)
                .query((row, number) -> {
                    Array args = row.getArray("args");
                    return new NoticesPage.Item(row.getObject("id", UUID.class), row.getString("key"),
                            List.of((String[]) args.getArray()), row.getString("link"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getBoolean("unread"));
                }).list();
    }

    /** @return where it leads, if it exists and is this account's */
    Optional<String> read(UUID id, UUID account, Instant at) {
        return db.sql("""
                update notice set read_at = coalesce(read_at, :at) where id = :id and account_id = :account
                returning coalesce(link, '/account/notices')""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).param("account", account).query(String.class).optional();
    }

    void readAll(UUID account, Instant at) {
        db.sql("update notice set read_at = :at where account_id = :account and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("account", account).update();
    }

    void forget(UUID account) {
        db.sql("delete from notice where account_id = :account").param("account", account).update();
    }
}
