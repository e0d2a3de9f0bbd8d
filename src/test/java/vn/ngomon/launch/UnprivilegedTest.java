package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root's database as another user, where namespaces are forbidden. */
class UnprivilegedTest {

    @TempDir
    Path folder;

    @Test
    void aFolderTheOtherUserCannotReachEndsTheStartWithTheWordsThatOpenIt() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/setpriv")), "Only root becomes somebody else");
        var home = Files.createDirectory(folder.resolve("home"));
        var data = Files.createDirectory(home.resolve("data"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Unprivileged.AS_ANOTHER_USER.requireWayTo(data)).isInstanceOf(Refusal.class)
                .hasMessageContaining("may not enter " + home).hasMessageContaining("chmod o+x " + home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        assertThatCode(() -> Unprivileged.AS_ANOTHER_USER.requireWayTo(data)).doesNotThrowAnyException();
    }
}
