package vn.ngomon.platform.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A second, private port of the same server, on this machine only unless configured: health, readiness, metrics and
 * commands are there and nowhere else. From outside they do not exist (404), and behind the private port nothing else does.
 * One server with two doors starts half a second sooner than two servers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class InternalDoor extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String SECRET_HEADER = "X-Ngomon-Secret";

    private final Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
    private final byte[] secret;

    InternalDoor(@Value("${ngomon.management.port:0}") int port, @Value("${ngomon.management.address:127.0.0.1}") String address,
            @Value("${ngomon.secret:}") String secret) throws IOException {
        this.secret = (secret.isEmpty() ? randomSecret() : secret).getBytes(StandardCharsets.UTF_8);
        connector.setPort(port);
        connector.setProperty("address", address);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadTaskExecutor("management-"));
        }
    }

    /** The port in use; known once the server runs. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        boolean command = path.equals("/internal") || path.startsWith("/internal/");
        boolean internal = command || path.equals("/actuator") || path.startsWith("/actuator/");
        boolean through = request.getLocalPort() == port();
        if (internal != through || command && !knowsTheSecret(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean knowsTheSecret(HttpServletRequest request) {
        var given = request.getHeader(SECRET_HEADER);
        return given != null && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private static String randomSecret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
