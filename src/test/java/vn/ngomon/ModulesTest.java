package vn.ngomon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path PICTURE = Path.of("docs/modules.md");
    private static final ApplicationModules MODULES = ApplicationModules.of(Ngomon.class);

    @Test
    void everyModuleKeepsToItsAllowedDependencies() {
        MODULES.verify();
    }

    /** The picture is redrawn by the build; a change of it belongs into the same commit as the change it shows. */
    @Test
    void thePictureOfTheModulesIsTrue() throws IOException {
        var drawn = ModulePicture.of(MODULES);
        var kept = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        Files.writeString(PICTURE, drawn);
        assertThat(kept).as("docs/modules.md was stale and has been redrawn: look at it and commit it").isEqualTo(drawn);
    }
}
