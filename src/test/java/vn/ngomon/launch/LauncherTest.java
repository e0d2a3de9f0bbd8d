package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ngomon} itself, in a home of its own whose program is built already. */
class LauncherTest {

    private static final String ENGLISH = "en_US.UTF-8";

    @TempDir
    Path home;

    @BeforeEach
    void settle() throws IOException {
        Files.copy(Path.of("ngomon"), home.resolve("ngomon"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        var app = Files.createDirectories(home.resolve("target/app-test"));
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("ngomon.jar")), manifest)) {
            jar.flush();
        }
    }

    private record Said(int code, String text) {}

    private Said ngomon(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home.resolve("ngomon").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES"));
        builder.environment().put("LANG", ENGLISH);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void helpTellsTheWordsAndAnUnknownOneToo() throws Exception {
        var help = ngomon(Map.of(), "help");
        assertThat(help.code()).isZero();
        assertThat(help.text()).contains("./ngomon start", "./ngomon test", "--conformance", "--files DIR");
        assertThat(ngomon(Map.of()).text()).isEqualTo(help.text());
        var unknown = ngomon(Map.of(), "strat");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.text()).contains("\"strat\" is not a word", "./ngomon start");
    }

    @Test
    void withoutAnInstanceACommandSaysSoInTheTerminalsLanguage() throws Exception {
        var status = ngomon(Map.of(), "status");
        assertThat(status.code()).isOne();
        assertThat(status.text()).isEqualTo("Nothing runs on " + home.resolve("data") + ".\n");
        assertThat(ngomon(Map.of("LANG", "vi_VN.UTF-8"), "status").text()).startsWith("Không có gì chạy trên");
        assertThat(ngomon(Map.of(), "backup", "x").text()).contains("./ngomon start");
    }

    @Test
    void aBrokenMavenIsNamedInsteadOfEndingInSilence() throws Exception {
        var broken = Files.createDirectory(home.resolve("bin")).resolve("mvn");
        Files.writeString(broken, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        var said = ngomon(Map.of("PATH", home.resolve("bin") + ":" + System.getenv("PATH")), "test");
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("Building needs Maven 3.8 or newer", "is not working");
    }

    @Test
    void aBenchTakesNoDataFolder() throws Exception {
        var said = ngomon(Map.of(), "bench", "dossiers", "--data", "somewhere");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("leave --data out");
    }
}
