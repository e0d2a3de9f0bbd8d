package vn.ngomon.platform.notice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's gateway: takes text messages in a form of its own and answers 200 to everything, as several do. */
final class SmallSmsGateway {

    static final String BODY = "{\"msisdn\": \"{phone84}\", \"content\": \"{text}\", \"ref\": \"{id}\", \"brand\": \"NGOMON\"}";

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    /** What is answered to a number, once each, before its messages are taken. */
    final Map<String, List<String>> troubles = new ConcurrentHashMap<>();
    private final HttpServer server;

    SmallSmsGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/send", exchange -> {
            var message = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            var authorized = "Bearer thu-nghiem".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var trouble = trouble(message.path("msisdn").asString());
            if (authorized && trouble.isEmpty()) {
                taken.add(message);
            }
            var answer = trouble.orElse(authorized ? "{\"code\": 0}" : "{\"code\": 7}");
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.equals("busy") ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private Optional<String> trouble(String phone) {
        var waiting = troubles.getOrDefault(phone, List.of());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    List<JsonNode> to(String phone) {
        return taken.stream().filter(message -> message.path("msisdn").asString().equals("84" + phone.substring(1))).toList();
    }

    void stop() {
        server.stop(0);
    }
}
