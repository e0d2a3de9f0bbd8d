package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that people have typed in. Only the web's two schemes, no addresses of our own network unless the configuration says so, no redirects,
 * a few seconds, and answers of a bounded size. Java keeps a name's addresses for half a minute, so those looked at are those called.
 */
@Component
class OutsideCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 4 << 20;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final PartnerProperties settings;

    OutsideCalls(PartnerProperties settings) {
        this.settings = settings;
    }

    /** What came back. */
    record Answer(int status, byte[] body) {}

    /** Where calls may go, as typed; empty for anything else. */
    static Optional<URI> endpoint(String typed) {
        try {
            var uri = URI.create(typed.strip().replaceFirst("/+$", ""));
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?") && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null
                    ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Answer get(String endpoint, String path, Map<String, String> params) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(endpoint + path + (params.isEmpty() ? "" : "?" + encoded(params)))).GET());
    }

    Answer post(String endpoint, String path, Map<String, String> fields, String key) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(endpoint + path)).header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The request's own timeout ends with the answer's head; whoever never ends the answer would hold up everybody else's reports. */
    private Answer send(HttpRequest.Builder building) throws IOException {
        var request = building.header("User-Agent", "ngomon").build();
        admit(request.uri().getHost());
        var coming = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            var response = coming.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + settings.answer());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            coming.cancel(true);
        }
    }

    private void admit(String host) throws IOException {
        if (!settings.local() && leadsHome(host)) {
            throw new Remote("an address of our own network", true);
        }
    }

    /** Whether an endpoint would never be called. A name that nobody knows today may be known tomorrow, and is looked at with every call; a number is not. */
    boolean isRefused(URI endpoint) {
        try {
            return !settings.local() && leadsHome(endpoint.getHost());
        } catch (UnknownHostException e) {
            return endpoint.getHost().chars().noneMatch(Character::isLetter);
        }
    }

    private static boolean leadsHome(String host) throws UnknownHostException {
        for (var address : InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""))) {
            if (isOurs(address)) {
                return true;
            }
        }
        return false;
    }

    /** Not of the public internet: the machine's, the house's, the carrier's, documentation's and the like. */
    static boolean isOurs(InetAddress address) throws UnknownHostException {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet6Address) {
            var carried = first == 0x20 && second == 0x02 ? java.util.Arrays.copyOfRange(bytes, 2, 6)                           // 6to4
                    : first == 0 && second == 0x64 || first == 0 && second == 0 ? java.util.Arrays.copyOfRange(bytes, 12, 16) : null;    // NAT64, mapped
            return (first & 0xFE) == 0xFC || carried != null && isOurs(InetAddress.getByAddress(carried));
        }
        return first == 0 || first >= 240 || first == 100 && second >= 64 && second < 128 || first == 192 && second == 0 || first == 198 && (second == 18 || second == 19);
    }
}
