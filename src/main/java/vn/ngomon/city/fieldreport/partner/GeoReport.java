package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.platform.identity.Vault;

/** GeoReport v2 as a client speaks it, in JSON. What other systems leave out, write as numbers or wrap once more is understood. */
@Component
class GeoReport {

    private static final int LONGEST_WORDS = 300;

    private final OutsideCalls calls;
    private final Vault vault;

    GeoReport(OutsideCalls calls, Vault vault) {
        this.calls = calls;
        this.vault = vault;
    }

    /** @param fields of the request or update; absent ones are not in it */
    record Found(Map<String, String> fields) {

        Optional<String> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }

    /** @param key to tell repeats, for systems that know the header */
    Found post(Partner partner, Map<String, String> fields, String key) throws IOException {
        var all = new LinkedHashMap<>(fields);
        place(partner, all);
        if (partner.key() != null) {
            all.put("api_key", vault.open(partner.key()));
        }
        return read(calls.post(partner.endpoint(), "/requests.json", all, key)).stream().findFirst().orElseThrow(() -> new Remote("an empty answer", false));
    }

    List<Found> requests(Partner partner, Map<String, String> params) throws IOException {
        return list(partner, "/requests.json", params);
    }

    List<Found> token(Partner partner, String token) throws IOException {
        return list(partner, "/tokens/" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8) + ".json", Map.of());
    }

    /** None from systems that do not know the extension. */
    List<Found> updates(Partner partner, Map<String, String> params) throws IOException {
        try {
            return list(partner, "/servicerequestupdates.json", params);
        } catch (Remote e) {
            if (e.isLasting()) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Found> list(Partner partner, String path, Map<String, String> params) throws IOException {
        var all = new LinkedHashMap<>(params);
        place(partner, all);
        return read(calls.get(partner.endpoint(), path, all));
    }

    private static void place(Partner partner, Map<String, String> fields) {
        if (partner.jurisdiction() != null) {
            fields.put("jurisdiction_id", partner.jurisdiction());
        }
    }

    private static List<Found> read(OutsideCalls.Answer answer) throws IOException {
        var json = json(answer.body());
        if (answer.status() / 100 != 2) {
            var lasting = answer.status() / 100 == 4 && answer.status() != 408 && answer.status() != 429;
            throw new Remote("HTTP " + answer.status() + words(json), lasting);
        }
        if (json == null) {
            throw new Remote("an answer that is no JSON", false);
        }
        var list = json.isArray() ? json : json.properties().stream().map(Map.Entry::getValue).filter(JsonNode::isArray).findFirst().orElse(json);
        return (list.isArray() ? StreamSupport.stream(list.spliterator(), false) : java.util.stream.Stream.of(list)).map(GeoReport::found).toList();
    }

    /** Others' words are cut to what is kept, and have no zero bytes, which the database knows no text with. */
    private static Found found(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        node.properties().forEach(field -> {
            var text = field.getValue().isValueNode() && !field.getValue().isNull() ? field.getValue().asString().replace("\0", "") : "";
            if (!text.isBlank()) {
                fields.put(field.getKey(), text.substring(0, Math.min(text.length(), Telling.LONGEST)));
            }
        });
        return new Found(fields);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String words(@Nullable JsonNode errors) {
        var words = errors == null ? "" : String.join("; ", errors.findValuesAsString("description"));
        return words.isBlank() ? "" : ": " + words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
