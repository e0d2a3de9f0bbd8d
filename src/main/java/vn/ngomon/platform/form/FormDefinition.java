package vn.ngomon.platform.form;

import com.networknt.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A published form: never changes, so it may be kept and shared. */
public final class FormDefinition {

    private final String key;
    private final int version;
    private final String hash;
    private final Instant validFrom;
    private final FormReader.Read read;
    private final Schema compiled;

    FormDefinition(String key, int version, String hash, Instant validFrom, FormReader.Read read, Schema compiled) {
        this.key = key;
        this.version = version;
        this.hash = hash;
        this.validFrom = validFrom;
        this.read = read;
        this.compiled = compiled;
    }

    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    /** SHA-256 of the schema as it was published. */
    public String hash() {
        return hash;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Words title() {
        return read.title();
    }

    public List<Group> groups() {
        return read.groups();
    }

    public Optional<Group> group(String groupKey) {
        return groups().stream().filter(group -> group.key().equals(groupKey)).findFirst();
    }

    /** Plain JSON Schema 2020-12 with everything the widgets and conditions demand spelled out: what programs validate with. */
    public JsonNode schema() {
        return read.effective().deepCopy();
    }

    List<Field> fields() {
        return read.fields();
    }

    Schema compiled() {
        return compiled;
    }
}
