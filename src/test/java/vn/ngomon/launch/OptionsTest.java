package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void withoutAWordItIsTheDemoOnThisMachine() {
        var options = Options.parse(new String[0], NOTHING);
        assertThat(options.demo()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.address().isLoopbackAddress()).isTrue();
    }

    @Test
    void anExternalDatabaseNeverGetsDemoData() {
        var options = Options.parse(new String[] {"--port=0"}, Map.of("NGOMON_DB_URL", "postgres://clerk:p%40ss@db:5433/province?sslmode=require"));
        assertThat(options.demo()).isFalse();
        assertThat(options.external()).contains(
                new ExternalDatabase("jdbc:postgresql://db:5433/province?sslmode=require", "clerk", "p@ss"));
        assertThat(Options.parse(new String[] {"--empty"}, NOTHING).demo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--port 80a            | --port takes a number",
        "--port 70000          | --port takes a number",
        "--port                | --port needs a value",
        "--colour red          | \"--colour\" is not an option",
        "--conformance --listen 0.0.0.0 | listens on this machine only",
        "--conformance --management-listen 0.0.0.0 | listens on this machine only",
        "--conformance --files x        | throw-away data folder",
        "--conformance --data x         | throw-away data folder"})
    void aWrongWordIsAnsweredWithOneSentence(String words, String sentence) {
        assertThatThrownBy(() -> Options.parse(words.strip().split(" "), NOTHING)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void aConformanceRunIsNoDemo() {
        assertThat(Options.parse(new String[] {"--conformance"}, NOTHING).demo()).isFalse();
    }

    @Test
    void filesMayLieWhereSeveralNodesSeeThem() {
        assertThat(Options.parse(new String[0], NOTHING).files()).isNull();
        assertThat(Options.parse(new String[0], Map.of("NGOMON_FILES", "/srv/a")).files()).hasToString("/srv/a");
        assertThat(Options.parse(new String[] {"--files=/srv/b"}, Map.of("NGOMON_FILES", "/srv/a")).files()).hasToString("/srv/b");
    }

    @Test
    void aDatabaseAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Options.parse(new String[0], Map.of("NGOMON_DB_URL", "mysql://x"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("NGOMON_DB_URL must look like");
    }
}
