package vn.ngomon.government.dossier.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

/** How dossiers went: their dates and how they ended, nothing of whose they are. */
@Repository
class Courses {

    static final UUID OLDEST = new UUID(0, 0);
    static final int MOST = 1_000;

    /**
     * @param parent of a child dossier: it is counted with its parent, as one submission
     * @param promised the promise in force, or the last one
     * @param handedOver when the result was returned
     * @param rating 1 to 5; satisfied from 3 on
     */
    record Course(UUID id, @Nullable String code, String lookup, @Nullable UUID parent, String procedure, Dossier.Channel channel, UUID agency,
            Phase phase, Instant submittedAt, @Nullable Instant receivedAt, boolean enteredLate, @Nullable Instant promised, @Nullable Instant readyAt,
            @Nullable Judgement timeliness, @Nullable Instant handedOver, @Nullable Instant closedAt, @Nullable Ending ending,
            @Nullable Integer rating, @Nullable Instant ratedAt, boolean simulated) {}

    /** @param next pass it as {@code after} to read on; absent at the end */
    record Page(List<Course> items, @Nullable String next) {}

    private static final String COLUMNS = """
            select d.id, d.code, d.lookup, d.parent_id, d.procedure_code, d.channel, c.agency_id, c.phase, d.submitted_at, d.received_at, d.entered_late,
                   c.due, c.ready_at, c.timeliness, h.returned_at, c.closed_at, c.ending, r.score, r.rated_at, d.simulated
            from casework_v_file c join dossier d on d.id = c.id
            left join dossier_return h on h.dossier_id = d.id
            left join dossier_rating r on r.dossier_id = d.id
            """;

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    Page page(Actor actor, UUID after, int limit) {
        var everywhere = actor.holds(Role.PROVINCE_ADMIN) || actor.holds(Role.AUDITOR);
        var where = everywhere ? "where c.id > :after order by c.id limit :limit"
                : "where c.kind = 'dossier' and c.agency_id = any(:agencies) and c.id > :after order by c.id limit :limit";
        var found = db.sql(COLUMNS + where).param("agencies", actor.seats().stream().map(Seat::agencyId).distinct().toArray(UUID[]::new))
                .param("after", after).param("limit", limit).query((row, n) -> new Course(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, UUID.class), row.getString(5), Dossier.Channel.valueOf(row.getString(6)), row.getObject(7, UUID.class),
                        Phase.valueOf(row.getString(8)), instant(row.getObject(9, OffsetDateTime.class)), instantOrNone(row.getObject(10, OffsetDateTime.class)),
                        row.getBoolean(11), instantOrNone(row.getObject(12, OffsetDateTime.class)), instantOrNone(row.getObject(13, OffsetDateTime.class)),
                        row.getString(14) == null ? null : Judgement.valueOf(row.getString(14)), instantOrNone(row.getObject(15, OffsetDateTime.class)),
                        instantOrNone(row.getObject(16, OffsetDateTime.class)), row.getString(17) == null ? null : Ending.valueOf(row.getString(17)),
                        row.getObject(18, Integer.class), instantOrNone(row.getObject(19, OffsetDateTime.class)), row.getBoolean(20))).list();
        return new Page(found, found.size() == limit ? found.getLast().id().toString() : null);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant instantOrNone(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
