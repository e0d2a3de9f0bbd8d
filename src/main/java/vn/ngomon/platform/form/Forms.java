package vn.ngomon.platform.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.ui.NotFound;

/** The one way to forms: publish, find, show a page, take its answers, check them all, sum them up. */
@Service
public class Forms {

    private static final JsonMapper JSON = new JsonMapper();
    /** The button that takes answers of an earlier page over. */
    private static final String SAME = "_same";

    private final FormDefinitions definitions;
    private final FormValidator validator;
    private final FormViews views;
    private final MessageSource messages;
    private final Map<String, FormDefinition> known = new ConcurrentHashMap<>();
    private final Briefly<String, List<FormDefinitions.Since>> versions = new Briefly<>(10_000);

    Forms(FormDefinitions definitions, FormValidator validator, FormViews views, MessageSource messages) {
        this.definitions = definitions;
        this.validator = validator;
        this.views = views;
        this.messages = messages;
    }

    /**
     * A new version of a form, or the latest one when nothing changed.
     *
     * @param schema JSON Schema 2020-12 with {@code x-ui}; see {@link Widget} and {@code forms.md} beside this file
     * @throws InvalidForm with everything that is wrong with it
     */
    @Transactional
    public FormDefinition publish(String key, JsonNode schema, Instant validFrom) {
        var text = JSON.writeValueAsString(schema);
        var hash = hash(text);
        definitions.lock(key);
        var latest = definitions.latest(key);
        if (latest.isPresent() && latest.get().hash().equals(hash)) {
            return compile(latest.get());
        }
        var version = latest.map(FormDefinitions.Row::version).orElse(0) + 1;
        var row = new FormDefinitions.Row(key, version, text, hash, validFrom.atOffset(java.time.ZoneOffset.UTC));
        var definition = compile(row);
        definitions.add(key, version, text, hash, validFrom);
        versions.forget(key);
        return definition;
    }

    /** Whether exactly this was published once, perhaps followed by something else since. */
    public boolean knows(String key, JsonNode schema) {
        return definitions.holds(key, hash(JSON.writeValueAsString(schema)));
    }

    public Optional<FormDefinition> find(String key, int version) {
        var name = key + "/" + version;
        var cached = known.get(name);
        if (cached != null) {
            return Optional.of(cached);
        }
        var found = definitions.find(key, version).map(this::compile);
        found.ifPresent(definition -> known.put(name, definition));
        return found;
    }

    /** The version in force at a moment of business time. */
    public Optional<FormDefinition> at(String key, Instant at) {
        return versions.get(key, definitions::versions).stream().filter(since -> !since.validFrom().toInstant().isAfter(at)).findFirst()
                .flatMap(since -> find(key, since.version()));
    }

    /** The pages still to be shown for these answers: a page none of whose questions is asked is left out. */
    public List<Group> steps(FormDefinition form, JsonNode value) {
        return form.groups().stream().filter(group -> group.fields().stream().anyMatch(field -> field.isAsked(value))).toList();
    }

    /**
     * Takes the answers of one page into all answers given so far. Answers to questions no longer asked are cleared,
     * wherever they are. Parameters beginning with {@code _} belong to the page, not to the form.
     *
     * @throws vn.ngomon.platform.ui.BadInput for a parameter that is not a question of this page
     */
    public FormResult bind(FormDefinition form, String groupKey, ObjectNode current, Map<String, String[]> params) {
        var group = form.group(groupKey).orElseThrow(NotFound::new);
        var value = current.deepCopy();
        var stay = FormBinder.bind(group.fields(), params, value);
        var same = params.containsKey(SAME) ? group.same() : Optional.<Same>empty();
        same.ifPresent(one -> one.takeOver(group.fields(), value));
        FormBinder.prune(form.fields(), value);
        if (stay || same.isPresent()) {
            return new FormResult(value, List.of(), true);
        }
        return new FormResult(value, errorsOf(group, validate(form, value)), false);
    }

    /** The answers to all questions at once, from a page that has other fields beside the form's: those are left alone. */
    public ObjectNode answers(FormDefinition form, Map<String, String[]> params) {
        var value = JSON.createObjectNode();
        for (var group : form.groups()) {
            var names = group.fields().stream().map(Field::name).collect(Collectors.toSet());
            var own = params.entrySet().stream().filter(param -> names.contains(param.getKey().split("[.-]", 2)[0]))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            FormBinder.bind(group.fields(), own, value);
        }
        FormBinder.prune(form.fields(), value);
        return value;
    }

    private static List<FieldError> errorsOf(Group group, List<FieldError> errors) {
        return errors.stream().filter(error -> group.fields().stream().anyMatch(field ->
                error.pointer().equals("/" + field.name()) || error.pointer().startsWith("/" + field.name() + "/"))).toList();
    }

    /**
     * Questions of the form itself to which there is no answer and need be none: what was answered before rules them out, or they are
     * left to choice. None while nothing is answered at all: then the answers stand on paper.
     */
    public Set<String> leftOut(FormDefinition form, JsonNode value) {
        return value.isEmpty() ? Set.of() : form.fields().stream().filter(field -> !value.has(field.name()))
                .filter(field -> !field.required() || field.condition().filter(condition -> value.has(condition.field())).isPresent() && !field.isAsked(value))
                .map(Field::name).collect(Collectors.toSet());
    }

    /** Everything that is wrong with all answers, in the order of the questions; empty when they may be submitted. */
    public List<FieldError> validate(FormDefinition form, JsonNode value) {
        return validator.check(form, value);
    }

    /**
     * One page, ready for {@code platform/form/group.jte}.
     *
     * @param remarks an officer's words by JSON Pointer of the field
     */
    public FormView view(FormDefinition form, String groupKey, ObjectNode value, List<FieldError> errors, Map<String, String> remarks, Locale locale) {
        return view(form, groupKey, value, errors, remarks, true, locale);
    }

    /** The same for a clerk who types from paper what it says: nothing is chosen in advance. */
    public FormView transcript(FormDefinition form, String groupKey, ObjectNode value, List<FieldError> errors, Locale locale) {
        return view(form, groupKey, value, errors, Map.of(), false, locale);
    }

    private FormView view(FormDefinition form, String groupKey, ObjectNode value, List<FieldError> errors, Map<String, String> remarks, boolean preset, Locale locale) {
        var group = form.group(groupKey).orElseThrow(NotFound::new);
        var steps = steps(form, value);
        var views = this.views.page(group, value, errors, remarks, preset, locale);
        return new FormView(form.title().in(locale), group.title().in(locale), group.hint().in(locale),
                Math.max(1, steps.indexOf(group) + 1), steps.size(),
                group.same().filter(one -> one.isKnown(value)).map(one -> one.label().in(locale)).orElse(""), views,
                errors.stream().map(error -> new vn.ngomon.platform.ui.Term(this.views.firstInput(form, error), this.views.named(form, error, locale))).toList());
    }

    /** The questions of all pages in their order; those that are groups or tables of further ones are left out. */
    public List<Question> questions(FormDefinition form) {
        return form.groups().stream().flatMap(group -> group.fields().stream())
                .filter(field -> field.widget() != Widget.GROUP && field.widget() != Widget.ROWS && field.widget() != Widget.PAPER)
                .map(field -> new Question(field.name(), field.widget(), field.label(), field.hint(), field.required(), validator.options(field))).toList();
    }

    /** All answers to be read, for case pages and slips. */
    public FormSummary summary(FormDefinition form, JsonNode value, Locale locale) {
        return views.summary(form, value, locale);
    }

    public String message(FieldError error, Locale locale) {
        return messages.getMessage(error.messageKey(), error.args().toArray(), locale);
    }

    private FormDefinition compile(FormDefinitions.Row row) {
        var schema = JSON.readTree(row.schema());
        var read = FormReader.read(row.key(), schema);
        return new FormDefinition(row.key(), row.version(), row.hash(), row.validFrom().toInstant(), read, validator.compile(row.key(), read.effective()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
