package vn.ngomon.platform.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.register.RegisterChange.Problem;
import vn.ngomon.platform.ui.Ui;

/** One record: its form, made from the schema, and its history. */
@Controller
@RequestMapping("/admin/registers/{register}/records")
class RecordController {

    private static final String VIEW = "platform/register/record";

    private final Registers registers;
    private final RegisterFiles files;
    private final InstantSource clock;

    RecordController(Registers registers, RegisterFiles files, InstantSource clock) {
        this.registers = registers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable String register, Actor actor, Model model) {
        var definition = RegistersController.editable(registers, register, actor);
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE).toString();
        return sheet(definition, null, Map.of("valid_from", today), Map.of(), actor, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String register, @PathVariable UUID id, Actor actor, Model model) {
        var definition = RegistersController.readable(registers, register, actor);
        var record = record(definition, id);
        return sheet(definition, record, typed(definition, record), Map.of(), actor, model);
    }

    @PostMapping
    String add(@PathVariable String register, @RequestParam Map<String, String> typed, Actor actor, Model model) {
        var definition = RegistersController.editable(registers, register, actor);
        return save(definition, null, typed, actor, model);
    }

    @PostMapping("/{id}")
    String correct(@PathVariable String register, @PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Model model) {
        var definition = RegistersController.editable(registers, register, actor);
        return save(definition, record(definition, id), typed, actor, model);
    }

    private String save(RegisterDefinition definition, @Nullable RegisterRecord record, Map<String, String> typed, Actor actor, Model model) {
        var wrong = new ArrayList<Problem>();
        var from = date(typed, "valid_from", wrong);
        var to = date(typed, "valid_to", wrong);
        if (from == null && wrong.isEmpty()) {
            wrong.add(new Problem("valid_from", "required"));
        }
        var value = files.value(definition, typed, wrong);
        if (record != null) {
            definition.fields().stream().filter(field -> !field.access().allows(actor) && record.value().has(field.name()))
                    .forEach(field -> value.set(field.name(), record.value().get(field.name())));
        }
        if (from == null || !wrong.isEmpty()) {
            return sheet(definition, record, typed, problems(wrong), actor, model);
        }
        var reason = typed.getOrDefault("reason", "").strip();
        var change = record == null
                ? registers.add(definition.key(), typed.getOrDefault("key", "").strip(), value, from, to, actor, reason)
                : registers.correct(record.id(), number(typed.getOrDefault("version", "")), value, from, to, actor, reason);
        return switch (change) {
            case RegisterChange.Saved(var saved) -> "redirect:/admin/registers/" + definition.key() + "/records/" + saved.id();
            case RegisterChange.Invalid(var found) -> sheet(definition, record, typed, problems(found), actor, model);
            case RegisterChange.Overlaps overlaps -> sheet(definition, record, typed, Map.of("valid_from", "register.invalid.overlap"), actor, model);
            case RegisterChange.Stale stale -> sheet(definition, record, typed, Map.of("", "register.stale"), actor, model);
        };
    }

    private String sheet(RegisterDefinition definition, @Nullable RegisterRecord record, Map<String, String> typed,
            Map<String, String> problems, Actor actor, Model model) {
        model.addAttribute("page", new RegisterPages.Sheet(definition, definition.fieldsFor(actor), record,
                record == null ? List.of() : registers.history(record.id()), typed, problems, definition.mayEdit(actor)));
        return VIEW;
    }

    private RegisterRecord record(RegisterDefinition definition, UUID id) {
        return registers.find(id).filter(record -> record.register().equals(definition.key())).orElseThrow(RegistersController::absent);
    }

    private static Map<String, String> typed(RegisterDefinition definition, RegisterRecord record) {
        var typed = new HashMap<String, String>();
        definition.fields().forEach(field -> typed.put(field.name(), record.text(field.name())));
        typed.put("valid_from", record.validFrom().toString());
        typed.put("valid_to", record.validTo() == null ? "" : record.validTo().toString());
        return typed;
    }

    private static @Nullable LocalDate date(Map<String, String> typed, String name, List<Problem> wrong) {
        try {
            return RegistersController.day(typed.getOrDefault(name, ""));
        } catch (ResponseStatusException e) {
            wrong.add(new Problem(name, "format"));
            return null;
        }
    }

    private static Map<String, String> problems(List<Problem> found) {
        var byField = new HashMap<String, String>();
        found.forEach(problem -> byField.putIfAbsent(problem.field(), problem.messageKey()));
        return byField;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(text);
    }
}
