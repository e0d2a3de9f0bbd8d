package vn.ngomon.platform.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.ui.Ui;

/** Public registers for everybody's programs: only what everyone may read. */
@RestController
@RequestMapping("/api/v1/registers")
class RegisterApi {

    private static final int MOST = 500;

    record RegisterJson(String key, int version, String titleVi, String titleEn, List<String> fields) {}

    record RecordJson(UUID id, String key, LocalDate validFrom, @Nullable LocalDate validTo, int version, Map<String, JsonNode> value) {}

    /** @param next pass it as {@code after} to read on; absent at the end */
    record PageJson(List<RecordJson> records, @Nullable UUID next) {}

    private final Registers registers;
    private final InstantSource clock;

    RegisterApi(Registers registers, InstantSource clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping
    List<RegisterJson> all() {
        return registers.all().stream().filter(definition -> definition.readAccess().allows(null)).map(definition -> new RegisterJson(
                definition.key(), definition.version(), definition.titleVi(), definition.titleEn(),
                definition.fieldsFor(null).stream().map(Field::name).toList())).toList();
    }

    /** Records valid on a day (default: today), by words. */
    @GetMapping("/{register}/records")
    PageJson records(@PathVariable String register, @RequestParam(defaultValue = "") String q, @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<UUID> after, @RequestParam(defaultValue = "100") int limit) {
        var definition = open(register);
        int count = Math.clamp(limit, 1, MOST);
        var from = after.flatMap(registers::find).filter(record -> record.register().equals(register)).orElse(null);
        var found = registers.search(register, q, day.orElseGet(this::today), from, count);
        return new PageJson(found.stream().map(record -> json(definition, record)).toList(),
                found.size() == count ? found.getLast().id() : null);
    }

    @GetMapping("/{register}/records/{key}")
    RecordJson record(@PathVariable String register, @PathVariable String key, @RequestParam Optional<LocalDate> day) {
        var definition = open(register);
        return registers.find(register, key, day.orElseGet(this::today)).map(record -> json(definition, record))
                .orElseThrow(RegistersController::absent);
    }

    private RegisterDefinition open(String register) {
        return registers.definition(register).filter(definition -> definition.readAccess().allows(null))
                .orElseThrow(RegistersController::absent);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    private static RecordJson json(RegisterDefinition definition, RegisterRecord record) {
        var value = new LinkedHashMap<String, JsonNode>();
        definition.fieldsFor(null).stream().filter(field -> record.value().has(field.name()))
                .forEach(field -> value.put(field.name(), record.value().get(field.name())));
        return new RecordJson(record.id(), record.key(), record.validFrom(), record.validTo(), record.version(), value);
    }
}
