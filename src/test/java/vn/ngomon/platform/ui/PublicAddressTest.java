package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    @BeforeEach
    void aClerkWhoCameByAnInnerName() {
        var request = new MockHttpServletRequest("GET", "/desk");
        request.setServerName("10.0.0.7");
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void paperLeadsToTheConfiguredAddressWhereverItIsPrinted() {
        assertThat(PublicAddresses.at("https://dichvucong.example.vn/").of("/procedures/1.001193")).isEqualTo("https://dichvucong.example.vn/procedures/1.001193");
    }

    @Test
    void aLinkFromOutsideAnyRequestWorksOnceTheAddressIsConfigured() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(PublicAddresses.at("https://dichvucong.example.vn").base()).isEqualTo("https://dichvucong.example.vn");
    }

    @Test
    void withoutConfigurationTheRequestsOwnAddressServes() {
        assertThat(PublicAddresses.at(null).of("/tracking")).isEqualTo("http://10.0.0.7:8080/tracking");
    }

    @Test
    void aMailNeverTakesItsLinkFromARequest() {
        assertThat(PublicAddresses.at(null).find("/forgotten")).isEmpty();
        assertThat(PublicAddresses.at("https://dichvucong.example.vn").find("/forgotten")).hasValue("https://dichvucong.example.vn/forgotten");
    }

    /** Whoever needs an address that lasts asks {@link PublicAddress}; a request's own may be forged. */
    @Test
    void nothingElseBuildsAddressesFromTheRequest() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java") && read(file).contains("ServletUriComponentsBuilder"))
                    .map(file -> file.getFileName().toString())).containsExactly("PublicAddress.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNoAddressOfTheWebIsRefusedAtTheStart() {
        assertThatThrownBy(() -> PublicAddresses.at("dichvucong.example.vn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicAddresses.at("javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
    }
}
