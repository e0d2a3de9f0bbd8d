package vn.ngomon.platform.register;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.directory.Actor;

/** The registers that every installation begins with: kinds of papers, templates of forms, and what forms let people choose from. */
@Component
@Order(10)
class RegisterSeed implements ApplicationRunner {

    private static final List<String> SEEDED = List.of("paper-type", "form-template", "ethnicity", "nationality");

    private final Registers registers;
    private final RegisterFiles files;
    private final RegisterDefinitions definitions;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    RegisterSeed(Registers registers, RegisterFiles files, RegisterDefinitions definitions, TransactionTemplate transactions, JsonMapper json) {
        this.registers = registers;
        this.files = files;
        this.definitions = definitions;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SEEDED.forEach(key -> transactions.executeWithoutResult(status -> seed(key)));
    }

    /** A register that already has a definition belongs to its administrator: its records are left alone. */
    private void seed(String key) {
        definitions.lock();
        var known = registers.definition(key).isPresent();
        try (var schema = RegisterSeed.class.getResourceAsStream("/registers/" + key + ".json")) {
            var document = json.readTree(schema);
            var definition = registers.publish(new RegisterDefinition(key, 0, document.get("title").get("vi").asString(),
                    document.get("title").get("en").asString(), new Access(document.get("read").asString()),
                    new Access(document.get("edit").asString()), document.get("schema")), Actor.SYSTEM);
            if (!known) {
                seedRecords(definition);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void seedRecords(RegisterDefinition definition) throws IOException {
        try (var rows = RegisterSeed.class.getResourceAsStream("/registers/" + definition.key() + ".csv")) {
            var report = files.read(definition, rows, "seed.csv", false, Actor.SYSTEM, "");
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException("Seed of " + definition.key() + ": " + report.problems());
            }
        }
    }
}
