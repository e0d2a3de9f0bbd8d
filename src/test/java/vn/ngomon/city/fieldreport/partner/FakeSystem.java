package vn.ngomon.city.fieldreport.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system that is down at first, then gives a token, then an id, and closes what it has. It knows no updates and writes ids as numbers. */
final class FakeSystem implements AutoCloseable {

    final List<String> posted = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int tries;
    private volatile int looks;

    FakeSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            var body = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            if (tries++ == 0) {
                send(exchange, 503, "<html>down</html>");
            } else {
                posted.add(body);
                send(exchange, 200, "[{\"token\": \"t-77\"}]");
            }
        } else if (path.startsWith("/v2/tokens/t-77")) {
            send(exchange, 200, looks++ == 0 ? "[{\"token\": \"t-77\"}]" : "[{\"token\": \"t-77\", \"service_request_id\": 4711}]");
        } else if (path.equals("/v2/requests.json")) {
            var asked = String.valueOf(exchange.getRequestURI().getQuery()).contains("4711");
            send(exchange, 200, asked ? "{\"service_requests\": [{\"service_request_id\": 4711, \"status\": \"closed\", \"status_notes\": \"Lamp replaced\"}]}" : "[]");
        } else {
            send(exchange, 404, "not here");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
