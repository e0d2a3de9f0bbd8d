package vn.ngomon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String token;

    public ApiClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public record Reply(int status, String body, HttpResponse<String> raw) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public boolean replayed() {
            return raw.headers().firstValue("Idempotency-Replayed").isPresent();
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param secret null for what the code alone tells */
    public Reply track(String code, String secret) {
        var request = request("/api/v1/tracking/" + code).GET();
        return send(secret == null ? request : request.header("Tracking-Secret", secret));
    }

    public Reply post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Reply post(String path, String key, Object body) {
        var text = body instanceof String string ? string : JSON.writeValueAsString(body);
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    public Reply act(UUID id, String action, Object body) {
        return post("/api/v1/dossiers/" + id + "/actions/" + action, body);
    }

    public Reply upload(String name, byte[] content, String key) {
        return upload("/api/v1/files", name, content, key);
    }

    public Reply upload(String path, String name, byte[] content, String key) {
        return send(request(path + "?name=" + name).header("Idempotency-Key", key).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    public UUID upload(String name, byte[] content) {
        var reply = upload(name, content, UUID.randomUUID().toString());
        if (reply.status() != 201) {
            throw new AssertionError(reply.body());
        }
        return UUID.fromString(reply.json().get("id").asString());
    }

    public Reply uploadPart(String name, byte[] content) {
        return uploadPart("/api/v1/files", name, content);
    }

    public Reply uploadPart(String path, String name, byte[] content) {
        var start = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var end = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(start), BodyPublishers.ofByteArray(content), BodyPublishers.ofByteArray(end))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
