package vn.ngomon.city.fieldreport.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.indicator.Period;

/** Counts what campaigns came to. */
@Repository
public class CampaignFigures {

    private static final String HELD = "e.held_at <= :asOf and e.starts_at >= :start and e.starts_at < :end";

    private final JdbcClient db;

    CampaignFigures(JdbcClient db) {
        this.db = db;
    }

    /**
     * Of one event or of a whole campaign.
     *
     * @param held events that took place
     * @param registered people who said they come; of events called off, none
     * @param reports hot spots, {@code answered} those of them that are closed with a public answer
     */
    public record Sums(int events, int held, int registered, int came, int bags, int kilograms, int reports, int answered) {

        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public Map<UUID, Sums> ofCampaigns(Collection<UUID> campaigns) {
        return sums("e.campaign_id", campaigns);
    }

    public Map<UUID, Sums> ofEvents(Collection<UUID> events) {
        return sums("e.id", events);
    }

    private Map<UUID, Sums> sums(String key, Collection<UUID> ids) {
        var found = new HashMap<UUID, Sums>();
        db.sql("select " + key + """
                , count(*) filter (where e.cancelled_at is null), count(e.held_at), sum(j.people), coalesce(sum(e.came), 0), coalesce(sum(e.bags), 0), coalesce(sum(e.kilograms), 0),
                    sum(h.reports), sum(h.answered)
                from campaign_event e
                cross join lateral (select coalesce(sum(r.people), 0) as people from campaign_registration r where r.event_id = e.id and r.withdrawn_at is null and e.cancelled_at is null) j
                cross join lateral (select count(*) as reports, count(p.closed_at) as answered from campaign_report r join report_public p on p.id = r.report_id
                    where r.event_id = e.id and e.cancelled_at is null) h
                where\s""" + key + " = any(:ids) group by " + key).param("ids", ids.toArray(UUID[]::new)).query(row -> {
                    found.put(row.getObject(1, UUID.class), new Sums(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9)));
                });
        return found;
    }

    long events(Period period, Instant asOf) {
        return count("select count(*) from campaign_event e where " + HELD, period, asOf);
    }

    long participants(Period period, Instant asOf) {
        return count("select coalesce(sum(e.came), 0) from campaign_event e where " + HELD, period, asOf);
    }

    /** Each report once, however many events it was a hot spot of. */
    long reports(Period period, Instant asOf, boolean answered) {
        return count("select count(distinct r.report_id) from campaign_event e join campaign_report r on r.event_id = e.id join report_public p on p.id = r.report_id where " + HELD
                + " and r.attached_at <= :asOf" + (answered ? " and p.closed_at <= :asOf" : ""), period, asOf);
    }

    private long count(String sql, Period period, Instant asOf) {
        return db.sql(sql).params(new HashMap<>(Map.of("start", utc(period.start()), "end", utc(period.end()), "asOf", utc(asOf)))).query(Long.class).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** For a page that shows many events. */
    public Map<UUID, Sums> of(List<CampaignEvent> events) {
        return ofEvents(events.stream().map(CampaignEvent::id).toList());
    }
}
