package vn.ngomon.government.procedure.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Publication;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.ui.Ui;

/**
 * The fourteen procedures that come with the program, configured completely: one file each under {@code procedure/catalogue}. A file holds the first version whole and
 * later ones as changes from a day on (JSON merge patch, RFC 7396), so that what a decision changed can be read off.
 */
@Service
public class ShippedCatalogue {

    private static final Instant FORMS_FROM = LocalDate.of(2018, 1, 1).atStartOfDay(Ui.ZONE).toInstant();

    private final Procedures procedures;
    private final JsonMapper json;
    private final Forms forms;

    ShippedCatalogue(Procedures procedures, Forms forms, JsonMapper json) {
        this.procedures = procedures;
        this.forms = forms;
        this.json = json;
    }

    /** Publishes the forms that this program brings, as far as they never were: an officer's later version stays the latest. */
    @Transactional
    public void publishForms() {
        forms().forEach((key, schema) -> {
            if (!forms.knows(key, schema)) {
                forms.publish(key, schema, FORMS_FROM);
            }
        });
    }

    /** Publishes the procedures and their forms, as far as they are not there yet; what became of each version. */
    @Transactional
    public List<Publication> publishAll(Actor actor) {
        publishForms();
        var done = new ArrayList<Publication>();
        for (var file : files()) {
            JsonNode content = json.createObjectNode();
            var code = file.path("code").asString();
            for (var version : file.path("versions")) {
                content = merged(content, version.has("content") ? version.path("content") : version.path("changes"));
                var announcement = json.treeToValue(version.path("announcement"), Announcement.class);
                done.add(procedures.publish(code, LocalDate.parse(version.path("validFrom").asString()),
                        json.treeToValue(content, ProcedureContent.class), announcement, actor));
            }
        }
        return done;
    }

    public List<String> codes() {
        return files().stream().map(file -> file.path("code").asString()).toList();
    }

    List<JsonNode> files() {
        var nodes = new ArrayList<JsonNode>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:procedure/catalogue/*.json")) {
                nodes.add(json.readTree(resource.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nodes;
    }

    /** The electronic forms by key; {@code general} serves every procedure without one of its own. */
    Map<String, JsonNode> forms() {
        var schemas = new TreeMap<String, JsonNode>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:procedure/forms/*.json")) {
                var name = String.valueOf(resource.getFilename());
                schemas.put(name.substring(0, name.length() - 5), json.readTree(resource.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    /** RFC 7396: an object changes member by member, null removes, anything else replaces. */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode old ? old.deepCopy() : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        }
        return result;
    }
}
