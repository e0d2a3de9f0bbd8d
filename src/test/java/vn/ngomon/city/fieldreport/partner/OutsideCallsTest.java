package vn.ngomon.city.fieldreport.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideCallsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.5.5", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1",
        "::1", "fe80::1", "fc00::1", "fd12::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"})
    void addressesOfOurOwnNetworkAreNotCalled(String address) throws UnknownHostException {
        assertThat(OutsideCalls.isOurs(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.162.0.1", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888"})
    void addressesOfTheInternetAre(String address) throws UnknownHostException {
        assertThat(OutsideCalls.isOurs(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9", "http://127.0.0.1:9", "http://[::1]:9", "http://2130706433:9"})
    void aPartnerOfOurOwnNetworkNeedsTheConfigurationsLeave(String endpoint) {
        var calls = new OutsideCalls(new PartnerProperties(false, Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThatThrownBy(() -> calls.get(endpoint, "/services.json", Map.of())).isInstanceOfAny(Remote.class, UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/v2", "http://127.0.0.1", "http://169.254.169.254", "https://[::1]:9", "http://10.1.2.3:8080/open311", "http://2130706433", "http://192.168.1.1"})
    void whatWouldNeverBeCalledIsRefusedWhenItIsTyped(String endpoint) {
        var address = OutsideCalls.endpoint(endpoint).orElseThrow();
        var calls = new OutsideCalls(new PartnerProperties(false, Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(calls.isRefused(address)).isTrue();
        assertThat(calls.isRefused(OutsideCalls.endpoint("https://8.8.8.8/v2").orElseThrow())).isFalse();
        assertThat(calls.isRefused(OutsideCalls.endpoint("https://open311.not-known-yet.invalid/v2").orElseThrow())).as("looked at with every call").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.org", "file:///etc/passwd", "https://", "https://user@example.org/v2", "https://example.org/v2?x=1", "javascript:alert(1)", "example.org/v2"})
    void onlyTheWebIsAnEndpoint(String typed) {
        assertThat(OutsideCalls.endpoint(typed)).isEmpty();
    }

    @Test
    void nobodyIsWaitedForWhoNeverEndsTheAnswer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
        });
        server.start();
        try {
            var calls = new OutsideCalls(new PartnerProperties(true, Duration.ofSeconds(1), 3, Duration.ofMillis(500), Duration.ofSeconds(1)));
            assertThatThrownBy(() -> calls.get("http://127.0.0.1:" + server.getAddress().getPort(), "/services.json", Map.of())).isInstanceOf(HttpTimeoutException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSlashAtTheEndDoesNotMatter() {
        assertThat(OutsideCalls.endpoint(" https://open311.example.org/v2/ ").orElseThrow().toString()).isEqualTo("https://open311.example.org/v2");
    }
}
