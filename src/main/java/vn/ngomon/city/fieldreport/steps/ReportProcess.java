package vn.ngomon.city.fieldreport.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.AfterCommit;

/** The process that new reports run under, published when first needed. */
@Component
public class ReportProcess {

    private final ProcessDefinitions definitions;
    private volatile @Nullable UUID known;

    ReportProcess(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    /** @throws IllegalStateException when the verifier refuses the program's own process */
    public UUID definition() {
        var found = known;
        if (found != null) {
            return found;
        }
        var published = switch (definitions.publish(document(), null, Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication.Refused(var findings) -> throw new IllegalStateException("Refused process: " + findings);
            case Publication.Unreadable(var message) -> throw new IllegalStateException("Unreadable process: " + message);
        };
        AfterCommit.run(() -> known = published);
        return published;
    }

    private static String document() {
        try {
            return new ClassPathResource("fieldreport/process/field-report.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
