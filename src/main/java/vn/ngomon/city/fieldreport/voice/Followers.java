package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who has the same trouble and who wants to know how a public report goes on. */
@Repository
class Followers {

    private final JdbcClient db;

    Followers(JdbcClient db) {
        this.db = db;
    }

    /** @return false when the report is not public, or they said so before */
    boolean support(UUID report, UUID account, Instant at) {
        return db.sql("insert into report_support (report_id, account_id, supported_at) select id, :account, :at from report_public where id = :id on conflict do nothing")
                .param("id", report).param("account", account).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean unsupport(UUID report, UUID account) {
        return db.sql("delete from report_support where report_id = :id and account_id = :account").param("id", report).param("account", account).update() == 1;
    }

    boolean follow(UUID report, UUID account, Instant at) {
        return db.sql("insert into report_follower (report_id, account_id, since) select id, :account, :at from report_public where id = :id on conflict do nothing")
                .param("id", report).param("account", account).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean unfollow(UUID report, UUID account) {
        return db.sql("delete from report_follower where report_id = :id and account_id = :account").param("id", report).param("account", account).update() == 1;
    }

    boolean supports(UUID report, UUID account) {
        return db.sql("select exists (select from report_support where report_id = :id and account_id = :account)").param("id", report).param("account", account)
                .query(Boolean.class).single();
    }

    boolean follows(UUID report, UUID account) {
        return db.sql("select exists (select from report_follower where report_id = :id and account_id = :account)").param("id", report).param("account", account)
                .query(Boolean.class).single();
    }

    /** Everybody who is told how these reports go on, without who reported: they are told in words of their own. */
    Map<UUID, List<UUID>> of(Collection<UUID> reports) {
        record Row(UUID report, UUID account) {}
        return db.sql("""
                select f.report_id, f.account_id from (
                    select report_id, account_id from report_follower where report_id = any(:ids)
                    union select report_id, account_id from report_support where report_id = any(:ids)) f
                where not exists (select from report_reporter r where r.report_id = f.report_id and r.account_id = f.account_id)
                order by f.report_id, f.account_id""").param("ids", reports.toArray(UUID[]::new))
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list().stream()
                .collect(Collectors.groupingBy(Row::report, Collectors.mapping(Row::account, Collectors.toList())));
    }

    /** Who reported these, by report; nobody where it was told by telephone or by a program without an account. For telling them alone. */
    Map<UUID, UUID> reporters(Collection<UUID> reports) {
        record Row(UUID report, UUID account) {}
        return db.sql("select report_id, account_id from report_reporter where report_id = any(:ids) and account_id is not null").param("ids", reports.toArray(UUID[]::new))
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list().stream().collect(Collectors.toMap(Row::report, Row::account));
    }

    /** Who closes the account is told nothing more; that so many had the same trouble stays true. */
    void forget(UUID account) {
        db.sql("delete from report_follower where account_id = :account").param("account", account).update();
    }
}
