package vn.ngomon.platform.register;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.register.RegisterChange.Problem;

/** Checks values against their register's schema; a compiled schema is kept. */
@Component
class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder ->
            builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    List<Problem> problems(RegisterDefinition definition, JsonNode value) {
        var schema = compiled.computeIfAbsent(definition.key() + " " + definition.version(), key -> registry.getSchema(definition.schema()));
        return schema.validate(value).stream()
                .map(error -> new Problem(field(error.getProperty(), error.getInstanceLocation().toString()), error.getKeyword()))
                .distinct().toList();
    }

    private static String field(@org.jspecify.annotations.Nullable String property, String location) {
        return property != null ? property : location.replaceFirst("^[$/.]*", "");
    }
}
