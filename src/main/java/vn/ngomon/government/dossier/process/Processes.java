package vn.ngomon.government.dossier.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.PublicationCheck;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.casework.definition.DefinitionJson;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.time.AfterCommit;

/**
 * Which process definition a procedure's dossiers run under: one of the program's own ({@code dossier/process/*.json}), with the
 * procedure's step budgets written into it. Published when first needed; the verifier sees to it that the budgets fit the
 * statutory limit.
 */
@Component
public class Processes implements PublicationCheck {

    private static final UUID CHILD = new UUID(0, 0);

    private final ProcessDefinitions definitions;
    private final Sections sections;
    private final JsonMapper json;
    private final Map<String, String> documents;
    private final Map<UUID, UUID> known = new ConcurrentHashMap<>();

    Processes(ProcessDefinitions definitions, Sections sections, JsonMapper json) {
        this.definitions = definitions;
        this.sections = sections;
        this.json = json;
        this.documents = read();
    }

    /** @throws IllegalStateException when the verifier refuses: the procedure should never have been published */
    public UUID definitionFor(ProcedureVersion version) {
        return remembered(version.id(), () -> publish(version));
    }

    /** The process of another agency's part. */
    public UUID child() {
        return remembered(CHILD, () -> published(definitions.publish(documents.get("inter-agency-child"), null, Actor.SYSTEM)));
    }

    /**
     * Published in the caller's transaction, remembered when it holds. Those who ask meanwhile publish too and find it unchanged: waiting here for another's
     * connection while holding one's own would stop everybody, once all connections wait so.
     */
    private UUID remembered(UUID key, Supplier<UUID> publish) {
        var definition = known.get(key);
        if (definition != null) {
            return definition;
        }
        var published = publish.get();
        AfterCommit.run(() -> known.put(key, published));
        return published;
    }

    /** As after a restart. */
    public void forget() {
        known.clear();
    }

    /** One document for each version of a procedure: two versions of different budgets never take turns as the newest of one key. */
    private UUID publish(ProcedureVersion version) {
        return published(definitions.publish(document(version.content(), version.code() + "/" + version.validFrom()), shortest(version.content()), Actor.SYSTEM));
    }

    /** The program's own document with the procedure's budgets and the section its specialty leads to. */
    private String document(ProcedureContent content, String name) {
        var handling = content.handling();
        var document = documents.get(handling.process());
        if (document == null) {
            throw new IllegalStateException("No process " + handling.process());
        }
        var specialty = sections.of(content);
        if (handling.budgets().isEmpty() && specialty == Specialty.GENERAL) {
            return document;
        }
        var budgets = handling.budgets().stream().collect(Collectors.toMap(Handling.Budget::step, Handling.Budget::limit, (a, b) -> a));
        var root = (ObjectNode) json.readTree(document);
        root.put("key", handling.process() + "/" + name);
        root.get("steps").forEach(step -> {
            ((ObjectNode) step).put("specialty", specialty.name());
            var budget = budgets.get(step.get("id").asString());
            if (budget != null) {
                ((ObjectNode) step).put("budget", budget.amount() == 0 ? budget.unit().name() : budget.amount() + " " + budget.unit());
            }
        });
        return json.writeValueAsString(root);
    }

    /** The shortest limit of any way: what the budgets must fit. */
    private static @Nullable Limit shortest(ProcedureContent content) {
        return content.ways().stream().map(Way::limit).filter(limit -> limit.unit() != Limit.Unit.NONE)
                .min((a, b) -> Integer.compare(days(a), days(b))).orElse(null);
    }

    private static int days(Limit limit) {
        return switch (limit.unit()) {
            case MONTHS -> limit.amount() * 20;
            case CALENDAR_DAYS -> limit.amount() * 5 / 7;
            case WORKING_HOURS, CLOCK_HOURS -> limit.amount() / 8;
            case WORKING_DAYS, SAME_DAY, NONE -> limit.amount();
        };
    }

    /** Whether the procedure's budgets fit its shortest limit; a document without them was proved with the program. */
    @Override
    public Optional<String> objection(String code, LocalDate from, ProcedureContent content) {
        if (!documents.containsKey(content.handling().process())) {
            return Optional.of("process " + content.handling().process());
        }
        if (content.handling().budgets().isEmpty()) {
            return Optional.empty();
        }
        return definitions.verify(DefinitionJson.read(document(content, code + "/" + from)), shortest(content)).stream().findFirst()
                .map(finding -> finding.kind() + " " + finding.subject() + " " + String.join(" → ", finding.path()));
    }

    private static UUID published(Publication publication) {
        return switch (publication) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication.Refused(var findings) -> throw new IllegalStateException("Refused process: " + findings);
            case Publication.Unreadable(var message) -> throw new IllegalStateException("Unreadable process: " + message);
        };
    }

    private static Map<String, String> read() {
        try {
            var documents = new ConcurrentHashMap<String, String>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:dossier/process/*.json")) {
                documents.put(resource.getFilename().replace(".json", ""), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
