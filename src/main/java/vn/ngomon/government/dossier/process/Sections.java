package vn.ngomon.government.dossier.process;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.directory.Specialty;

/**
 * Which kind of section works on a field's procedures, from {@code dossier/sections.properties}: by the field, or by the field and
 * the lowest tier that decides, as a commune divides its work otherwise than a district.
 */
@Component
class Sections {

    private final Properties known = new Properties();

    Sections() {
        try (var reader = new InputStreamReader(new ClassPathResource("dossier/sections.properties").getInputStream(), StandardCharsets.UTF_8)) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Specialty of(ProcedureContent content) {
        var field = content.field().key();
        return content.tiers().stream().min(Comparator.comparing(Sections::height)).flatMap(tier -> found(field + "." + tier)).or(() -> found(field))
                .orElse(Specialty.GENERAL);
    }

    private Optional<Specialty> found(String key) {
        return Optional.ofNullable(known.getProperty(key)).map(name -> Specialty.valueOf(name.strip()));
    }

    private static int height(Tier tier) {
        return switch (tier) {
            case COMMUNE -> 0;
            case DISTRICT -> 1;
            case PROVINCE -> 2;
            case CENTRAL, OTHER -> 3;
        };
    }
}
