package vn.ngomon.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain requests to an instance. */
final class Http {

    private Http() {}

    record Answer(int status, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** A string member, the first of that name. */
        String member(String name) {
            var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body());
            if (!found.find()) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body());
            }
            return found.group(1);
        }
    }

    static Answer get(URI address) throws IOException, InterruptedException {
        return send("GET", address, null);
    }

    /** @param headers each {@code Name: value} */
    static Answer send(String method, URI address, byte @Nullable [] body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (var header : headers) {
            request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).strip());
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        }
    }
}
