package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever may happen to an account can be told to an auditor in words. */
class AccountWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/ngomon/platform/identity");
    private static final Path WORDS = Path.of("src/main/resources/messages/identity_vi.properties");
    private static final Pattern HAPPENED = Pattern.compile("(?:happened|shut)\\([^;]*?\"([a-zA-Z]+)\"\\)");

    @Test
    void everythingThatIsWrittenOfAnAccountHasWords() throws IOException {
        var happenings = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                HAPPENED.matcher(Files.readString(file)).results().forEach(found -> happenings.add(found.group(1)));
            }
        }
        assertThat(happenings).contains("signedIn", "closed", "suspended", "passwordChanged").hasSizeGreaterThan(18);
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        assertThat(happenings).allSatisfy(what -> assertThat(words).containsKey("identity.event." + what));
    }
}
