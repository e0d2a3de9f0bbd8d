package vn.ngomon.platform.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The small kind of case that tests of the mechanism run on: casework's own words, one fact and two effects, kept in memory. What a
 * whole feature makes of them is shown by {@code vn.ngomon.city.fieldreport}.
 */
@Configuration(proxyBeanMethods = false)
class FieldReportLikeCase {

    static final String DEFINITION = """
            {"key": "test-report", "kind": "testreport", "initial": "reported", "title": {"vi": "Phản ánh", "en": "Report"},
             "steps": [
              {"id": "reported", "phase": "NEW", "role": "CENTRE_OFFICER", "at": "FRONT", "title": {"en": "To be verified"}},
              {"id": "handling", "phase": "WORKING", "role": "SPECIALIST", "title": {"en": "Handled by the agency"}},
              {"id": "redispatching", "phase": "WORKING", "role": "CENTRE_OFFICER", "at": "FRONT", "title": {"en": "Not theirs: to be dispatched again"}},
              {"id": "checking", "phase": "WORKING", "role": "CENTRE_OFFICER", "at": "FRONT", "title": {"en": "Answer checked"}},
              {"id": "answered", "phase": "CLOSED", "ending": "COMPLETED", "title": {"en": "Published"}},
              {"id": "rejected", "phase": "CLOSED", "ending": "REFUSED", "title": {"en": "Rejected"}}],
             "transitions": [
              {"action": "dispatch", "from": ["reported"], "to": "handling", "who": ["CENTRE_OFFICER"], "guards": [{"placeKnown": {}}],
               "effects": [{"handToAgency": true}, {"startClock": true}, {"publish": {"public": true}}]},
              {"action": "reject", "from": ["reported"], "to": "rejected", "who": ["CENTRE_OFFICER"], "reason": "REQUIRED", "effects": [{"stopClock": true}]},
              {"action": "notOurs", "from": ["handling"], "to": "redispatching", "who": ["SPECIALIST"], "reason": "REQUIRED"},
              {"action": "redispatch", "from": ["redispatching"], "to": "handling", "who": ["CENTRE_OFFICER"], "guards": [{"stepDone": "handling"}],
               "effects": [{"handToAgency": true}]},
              {"action": "answer", "from": ["handling"], "to": "checking", "who": ["SPECIALIST"]},
              {"action": "approve", "from": ["checking"], "to": "answered", "who": ["CENTRE_OFFICER"], "effects": [{"resultReady": true}, {"publish": {"answer": true}}]},
              {"action": "sendBack", "from": ["checking"], "to": "handling", "who": ["CENTRE_OFFICER"], "reason": "REQUIRED"},
              {"action": "reopen", "from": ["answered"], "to": "handling", "who": ["APPLICANT"], "reason": "REQUIRED", "effects": [{"restartClock": true}]},
              {"action": "rate", "from": ["answered"], "to": "stay", "who": ["APPLICANT"], "effects": [{"keepRating": {}}]}]}""";

    final Map<UUID, String> published = new ConcurrentHashMap<>();
    final Map<UUID, Integer> ratings = new ConcurrentHashMap<>();

    @Bean
    GuardFact placeKnown() {
        return GuardFact.of("placeKnown", (file, move) ->
                move.input().containsKey("place") ? Optional.empty() : Optional.of(new Outcome.Refused("test.place-unknown", List.of())));
    }

    @Bean
    CaseEffect publish() {
        return CaseEffect.of("publish", run -> {
            published.merge(run.file().id(), run.args().keySet().iterator().next(), (a, b) -> a + "," + b);
            run.reference("PA-" + run.file().id().toString().substring(28));
            run.tell("place", run.move().input().getOrDefault("place", ""));
        });
    }

    @Bean
    CaseEffect keepRating() {
        return CaseEffect.of("keepRating", run -> ratings.put(run.file().id(), (Integer) run.move().input().get("stars")));
    }
}
