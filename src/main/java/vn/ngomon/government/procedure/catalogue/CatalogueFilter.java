package vn.ngomon.government.procedure.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.ui.BadInput;

/**
 * What a visitor asks of the catalogue; every part stands in the address, so a list can be sent to someone.
 *
 * @param level exact level 1 to 4, or 0
 * @param agency folded name with hyphens
 * @param ended those no longer in force instead of those that count
 * @param after code of the last line of the page before
 */
public record CatalogueFilter(String q, @Nullable LifeEvent event, String field, int level, @Nullable Tier tier,
        @Nullable OnlineService service, String agency, @Nullable Origin origin, boolean ended, String after) {

    private static final int LONGEST = 200;

    /** Reads an address; a value that does not exist is a mistake worth telling. */
    static CatalogueFilter of(Map<String, String> asked) {
        var q = asked.getOrDefault("q", "");
        int level = 0;
        var wanted = asked.getOrDefault("level", "").strip();
        if (!wanted.isEmpty()) {
            if (!wanted.matches("[1-4]")) {
                throw new BadInput("level", "procedure.filter.unknown", wanted);
            }
            level = Integer.parseInt(wanted);
        }
        return new CatalogueFilter(q.length() > LONGEST ? q.substring(0, LONGEST) : q, one(LifeEvent.class, asked, "event"), asked.getOrDefault("field", "").strip(),
                level, one(Tier.class, asked, "tier"), one(OnlineService.class, asked, "service"), asked.getOrDefault("agency", "").strip(),
                one(Origin.class, asked, "origin"), asked.getOrDefault("standing", "").equals("ended"), asked.getOrDefault("after", ""));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, Map<String, String> asked, String name) {
        var value = asked.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new BadInput(name, "procedure.filter.unknown", value);
    }

    /** One of the questions a filter answers; counting leaves one out. */
    enum Part {
        EVENT, FIELD, LEVEL, TIER, SERVICE, AGENCY, ORIGIN
    }

    boolean admits(ProcedureSummary line, @Nullable Part except) {
        return line.standing().counts() != ended
                && (event == null || except == Part.EVENT || line.lifeEvents().contains(event))
                && (field.isEmpty() || except == Part.FIELD || line.field().key().equals(field))
                && (level == 0 || except == Part.LEVEL || line.onlineLevel() == level)
                && (tier == null || except == Part.TIER || line.tiers().contains(tier))
                && (service == null || except == Part.SERVICE || line.onlineService() == service)
                && (agency.isEmpty() || except == Part.AGENCY || key(line.agency()).equals(agency))
                && (origin == null || except == Part.ORIGIN || line.origin() == origin);
    }

    static String key(String name) {
        return String.join("-", Fold.words(name));
    }

    /** The address of this list with one part changed; an empty value drops it. */
    public String with(String name, String value) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("event", event == null ? "" : event.name().toLowerCase(Locale.ROOT));
        parts.put("field", field);
        parts.put("level", level == 0 ? "" : Integer.toString(level));
        parts.put("tier", tier == null ? "" : tier.name().toLowerCase(Locale.ROOT));
        parts.put("service", service == null ? "" : service.name().toLowerCase(Locale.ROOT));
        parts.put("agency", agency);
        parts.put("origin", origin == null ? "" : origin.name().toLowerCase(Locale.ROOT));
        parts.put("standing", ended ? "ended" : "");
        parts.put(name, value);
        var query = parts.entrySet().stream().filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/procedures" : "/procedures?" + query;
    }

    public boolean isPlain() {
        return q.isBlank() && event == null && field.isEmpty() && level == 0 && tier == null && service == null && agency.isEmpty() && origin == null && !ended;
    }
}
