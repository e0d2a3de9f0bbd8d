package vn.ngomon.city.fieldreport.routing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.time.Briefly;

/** Keeps every version of the rules; the newest is in force. */
@Repository
class RoutingVersions {

    private static final String ANYTHING = "*";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Briefly<String, Version> memory = new Briefly<>(1);

    RoutingVersions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    record Version(int number, Rules rules, UUID savedBy, Instant savedAt) {}

    Optional<Version> newest() {
        return memory.find("", key -> db.sql("select version, rules, saved_by, saved_at from report_routing order by version desc limit 1")
                .query((row, n) -> new Version(row.getInt(1), read(row.getString(2)), row.getObject(3, UUID.class), row.getObject(4, OffsetDateTime.class).toInstant())).optional());
    }

    /** @return false when somebody else saved a version since {@code seen}: nothing was written */
    boolean save(Rules rules, int seen, UUID by, Instant at) {
        var saved = db.sql("""
                insert into report_routing (version, rules, saved_at, saved_by) select :seen + 1, :rules::json, :at, :by
                where :seen = (select coalesce(max(version), 0) from report_routing) on conflict (version) do nothing""")
                .param("seen", seen).param("rules", json.writeValueAsString(rules.rules().stream().map(Rule::write).toList()))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
        memory.forgetAll();
        return saved == 1;
    }

    private Rules read(String document) {
        var rules = new ArrayList<Rule>();
        json.readTree(document).forEach(line -> rules.add(rule(line.asString()).orElseThrow(() -> new IllegalStateException("Not a rule: " + line))));
        return new Rules(rules);
    }

    /** One rule as it is written: {@code category,area,hours,agency}, with a star for anything. */
    static Optional<Rule> rule(String line) {
        var cells = List.of(line.strip().split("\\s*,\\s*"));
        if (cells.size() != 4 || !(cells.get(1).equals(ANYTHING) || AreaCode.isValid(cells.get(1)))
                || java.util.Arrays.stream(Rule.Hours.values()).noneMatch(hours -> hours.name().equals(cells.get(2)))) {
            return Optional.empty();
        }
        return Target.find(cells.get(3)).map(target -> new Rule(cells.get(0).equals(ANYTHING) ? null : cells.get(0),
                cells.get(1).equals(ANYTHING) ? null : new AreaCode(cells.get(1)), Rule.Hours.valueOf(cells.get(2)), target));
    }

    static Rules read(List<String> lines) {
        return new Rules(lines.stream().map(line -> rule(line).orElseThrow(() -> new IllegalArgumentException("Not a rule: " + line))).collect(Collectors.toList()));
    }
}
