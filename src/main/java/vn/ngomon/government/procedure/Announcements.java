package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.platform.journal.Ids;

/** All SQL of announcement decisions. */
@Repository
public class Announcements {

    private final JdbcClient db;

    Announcements(JdbcClient db) {
        this.db = db;
    }

    /** The decision's id; the same number of the same day is the same decision. */
    public UUID save(Announcement announcement) {
        db.sql("""
                insert into procedure_announcement (id, number, decided_on, issuer, title, origin)
                values (:id, :number, :on, :issuer, :title, :origin) on conflict (number, decided_on) do nothing""")
                .param("id", Ids.next()).param("number", announcement.number()).param("on", announcement.decidedOn())
                .param("issuer", announcement.issuer()).param("title", announcement.title()).param("origin", announcement.origin().name()).update();
        return db.sql("select id from procedure_announcement where number = :number and decided_on = :on")
                .param("number", announcement.number()).param("on", announcement.decidedOn()).query(UUID.class).single();
    }

    void add(UUID announcement, UUID procedure, AnnouncementAct act, @Nullable UUID version, LocalDate effectiveOn) {
        db.sql("""
                insert into procedure_announcement_entry (announcement_id, procedure_id, act, version_id, effective_on)
                values (:announcement, :procedure, :act, :version, :on) on conflict do nothing""")
                .param("announcement", announcement).param("procedure", procedure).param("act", act.name())
                .param("version", version).param("on", effectiveOn).update();
    }

    List<ProcedureHistory.Announced> of(String code) {
        return db.sql("""
                select a.number, a.decided_on, a.title, e.act, e.effective_on, a.origin
                from procedure_announcement_entry e
                join procedure_announcement a on a.id = e.announcement_id
                join procedure p on p.id = e.procedure_id
                where p.code = :code order by e.effective_on desc, a.id desc limit 200""")
                .param("code", code).query(ProcedureHistory.Announced.class).list();
    }

    public record Line(UUID id, String number, LocalDate decidedOn, String issuer, String title, Origin origin, int entries) {}

    /** One procedure of a decision. */
    public record Entry(String code, String name, AnnouncementAct act, LocalDate effectiveOn) {}

    /** A page of decisions, newest first, older than the given one. */
    public List<Line> before(@Nullable LocalDate day, @Nullable UUID id, int limit) {
        return db.sql("""
                select a.id, a.number, a.decided_on, a.issuer, a.title, a.origin,
                       (select count(*) from procedure_announcement_entry e where e.announcement_id = a.id) as entries
                from procedure_announcement a
                where cast(:day as date) is null or (a.decided_on, a.id) < (:day, :id)
                order by a.decided_on desc, a.id desc limit :limit""")
                .param("day", day).param("id", id).param("limit", limit).query(Line.class).list();
    }

    /** What each of the decisions announces. */
    public Map<UUID, List<Entry>> entries(List<UUID> announcements) {
        var entries = new HashMap<UUID, List<Entry>>();
        if (announcements.isEmpty()) {
            return entries;
        }
        RowCallbackHandler each = rs -> entries.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>()).add(new Entry(
                rs.getString(2), rs.getString(3), AnnouncementAct.valueOf(rs.getString(4)), rs.getObject(5, LocalDate.class)));
        db.sql("""
                select e.announcement_id, p.code, v.name, e.act, e.effective_on
                from procedure_announcement_entry e join procedure p on p.id = e.procedure_id
                join lateral (select name from procedure_version v where v.procedure_id = p.id order by v.valid_from desc limit 1) v on true
                where e.announcement_id in (:ids) order by p.code, e.act limit 5000""").param("ids", announcements).query(each);
        return entries;
    }

    /** Procedures at level 3 or 4 whose new or amended version was announced by a decision of these days, both included. */
    public long online(LocalDate from, LocalDate to) {
        return db.sql("""
                select count(distinct e.procedure_id) from procedure_announcement_entry e join procedure_announcement a on a.id = e.announcement_id
                join procedure_version v on v.id = e.version_id
                where a.decided_on between :from and :to and e.act in ('NEW', 'AMENDED') and v.online_level >= 3""")
                .param("from", from).param("to", to).query(Long.class).single();
    }

    /** Decided within these days, both included. */
    public long count(LocalDate from, LocalDate to) {
        return db.sql("select count(*) from procedure_announcement where decided_on between :from and :to").param("from", from).param("to", to)
                .query(Long.class).single();
    }
}
