package vn.ngomon.platform.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;

/** Over a bare connection: no client sends such addresses by itself. */
@NgomonTest
class UnreadableAddressTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/reports/%FF%FE", "/reports/PA-0000142%00", "/%", "/reports/%zz"})
    void anAddressThatCannotBeDecodedIsToldOfInBothLanguages(String address) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("<html lang=\"vi\">", "Yêu cầu chưa hợp lệ", "<section lang=\"en\">", "href=\"/\"").doesNotContain("Tomcat", "HTTP Status");
        }
    }
}
