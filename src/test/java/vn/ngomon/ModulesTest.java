package vn.ngomon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
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

    /**
     * The root of a module may lean on its slices and they on it: facade and published types stand there. {@code identity} is left out:
     * whoever resets somebody's credentials ends their tokens too, and tokens are given to who has signed in.
     */
    @Test
    void theSlicesOfAModuleDoNotNeedEachOtherInACircle() {
        SlicesRuleDefinition.slices().matching("vn.ngomon.(*).(*).(*)..").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage("vn.ngomon.platform.identity.."), resideInAPackage("vn.ngomon.platform.identity.."))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.ngomon"));
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
