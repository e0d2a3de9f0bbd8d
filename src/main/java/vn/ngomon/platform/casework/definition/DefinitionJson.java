package vn.ngomon.platform.casework.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;

/**
 * The document form of a definition. A guard or effect is written as one object with one member, its name and arguments:
 * {@code {"stepDone": "appraisal"}}, {@code {"pauseClock": "supplement"}}, {@code {"startClock": true}}. Any other name belongs to
 * a feature: {@code {"issueCode": {}}}. A limit is {@code "3 WORKING_DAYS"}.
 */
public final class DefinitionJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DefinitionJson() {}

    /** The document says something no definition can say. The message names the place. */
    public static final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws Unreadable when a word is unknown or a member is missing */
    public static Definition read(String document) {
        var root = JSON.readTree(document);
        var steps = new ArrayList<Step>();
        root.path("steps").forEach(node -> steps.add(step(node)));
        var transitions = new ArrayList<Transition>();
        root.path("transitions").forEach(node -> transitions.add(transition(node)));
        return new Definition(text(root, "key"), text(root, "kind"), titles(root), text(root, "initial"), steps, transitions);
    }

    private static Step step(JsonNode node) {
        var id = text(node, "id");
        return in("step " + id, () -> new Step(id, Phase.valueOf(text(node, "phase")),
                node.hasNonNull("role") ? Role.valueOf(text(node, "role")) : null,
                Place.valueOf(node.path("at").asString("AGENCY")), node.path("personal").asBoolean(false),
                node.hasNonNull("budget") ? limit(text(node, "budget")) : null,
                node.hasNonNull("limit") ? limit(text(node, "limit")) : null,
                Specialty.valueOf(node.path("specialty").asString(Specialty.GENERAL.name())),
                node.hasNonNull("ending") ? Ending.valueOf(text(node, "ending")) : null, titles(node)));
    }

    private static Transition transition(JsonNode node) {
        var action = text(node, "action");
        return in("transition " + action, () -> {
            var who = new LinkedHashSet<Performer>();
            words(node, "who").forEach(word -> who.add(Performer.parse(word)));
            var guards = new ArrayList<Guard>();
            node.path("guards").forEach(guard -> guards.add(guard(guard)));
            var effects = new ArrayList<Effect>();
            node.path("effects").forEach(effect -> effects.add(effect(effect)));
            return new Transition(action, words(node, "from"), text(node, "to").equals("stay") ? null : text(node, "to"), who,
                    Reason.valueOf(node.path("reason").asString("NONE")), guards, effects, titles(node));
        });
    }

    private static Guard guard(JsonNode node) {
        var name = onlyMember(node);
        var value = node.get(name);
        return switch (name) {
            case "stepDone" -> new Guard.StepDone(value.asString());
            case "stepNotDone" -> new Guard.StepNotDone(value.asString());
            case "notWhoDid" -> new Guard.NotWhoDid(value.asString());
            case "opinionsGiven" -> new Guard.OpinionsGiven(join(value));
            case "childrenEnded" -> new Guard.ChildrenEnded(join(value));
            case "notRescheduled" -> new Guard.NotRescheduled();
            case "inStepFor" -> new Guard.InStepFor(limit(value.asString()));
            case "inStepWithin" -> new Guard.InStepWithin(limit(value.asString()));
            default -> new Guard.Fact(name, args(value));
        };
    }

    private static Effect effect(JsonNode node) {
        var name = onlyMember(node);
        var value = node.get(name);
        return switch (name) {
            case "startClock" -> new Effect.StartClock();
            case "pauseClock" -> new Effect.PauseClock(value.asString());
            case "resumeClock" -> new Effect.ResumeClock();
            case "restartClock" -> new Effect.RestartClock();
            case "awaitSupplement" -> new Effect.AwaitSupplement();
            case "supplementGiven" -> new Effect.SupplementGiven();
            case "reschedule" -> new Effect.Reschedule();
            case "resultReady" -> new Effect.ResultReady();
            case "stopClock" -> new Effect.StopClock();
            case "handToAgency" -> new Effect.HandToAgency();
            default -> new Effect.Feature(name, args(value));
        };
    }

    private static Join join(JsonNode value) {
        return switch (value.asString("")) {
            case "all" -> Join.ALL;
            case "any" -> Join.ANY;
            default -> {
                if (!value.isInt() || value.asInt() < 1) {
                    throw new IllegalArgumentException("join is all, any or a number: " + value);
                }
                yield new Join(value.asInt());
            }
        };
    }

    /** {@code "3 WORKING_DAYS"}, {@code "SAME_DAY"}, {@code "NONE"}. */
    static Limit limit(String text) {
        var words = text.trim().split(" +");
        return words.length == 1 ? new Limit(Limit.Unit.valueOf(words[0]), 0)
                : new Limit(Limit.Unit.valueOf(words[1]), Integer.parseInt(words[0]));
    }

    private static Map<String, Object> args(JsonNode value) {
        var args = new LinkedHashMap<String, Object>();
        value.propertyStream().forEach(member -> args.put(member.getKey(), JSON.treeToValue(member.getValue(), Object.class)));
        return args;
    }

    private static String onlyMember(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw new IllegalArgumentException("one member expected: " + node);
        }
        return node.propertyNames().iterator().next();
    }

    private static Map<String, String> titles(JsonNode node) {
        var titles = new LinkedHashMap<String, String>();
        node.path("title").propertyStream().forEach(title -> titles.put(title.getKey(), title.getValue().asString()));
        return titles;
    }

    private static Set<String> words(JsonNode node, String member) {
        var words = new LinkedHashSet<String>();
        node.path(member).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String text(JsonNode node, String member) {
        @Nullable JsonNode value = node.get(member);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new Unreadable("\"" + member + "\" is missing in " + abbreviated(node));
        }
        return value.asString();
    }

    private static String abbreviated(JsonNode node) {
        var text = node.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static <T> T in(String place, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(place + ": " + e.getMessage());
        }
    }

}
