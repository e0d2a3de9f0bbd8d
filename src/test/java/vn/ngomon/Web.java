package vn.ngomon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser without JavaScript: keeps cookies, follows redirects, takes the CSRF token from the page it is on.
 *
 * <pre>{@code
 * var web = Web.at(port);
 * web.signInAs(people.citizen("Nguyễn Văn An"));          // one click, see People
 * web.get("/account").status();                           // 200
 * web.post("/account/name", "name", "Nguyễn Văn Bình");   // the token comes from the page before
 * assertThat(web.page().text()).contains("Nguyễn Văn Bình");
 * }</pre>
 */
public final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient following;
    private final HttpClient staying;
    private final List<String> headers = new ArrayList<>();
    private HttpResponse<byte[]> last;

    private Web(URI origin) {
        this.origin = origin;
        this.following = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
        this.staying = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();
    }

    public static Web at(int port) {
        return new Web(URI.create("http://localhost:" + port));
    }

    /** Sends this header with every later request: {@code Accept-Language}, {@code Authorization}, {@code X-Forwarded-For}. */
    public Web with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    public Web get(String path) {
        return send(following, request(path).GET().build());
    }

    /** Like {@link #get}, but a redirect is the answer. */
    public Web getStaying(String path) {
        return send(staying, request(path).GET().build());
    }

    /** Sends a form as the page at hand would, with its CSRF token; names and values alternate. */
    public Web post(String path, Object... fields) {
        return form(following, path, fields);
    }

    /** Like {@link #post}, but a redirect is the answer. */
    public Web postStaying(String path, Object... fields) {
        return form(staying, path, fields);
    }

    /** A file as a form sends it. */
    public record Sent(String name, byte[] content) {}

    /** As {@link #post} in parts; a value may be a {@link Sent} file. */
    public Web postParts(String path, Object... fields) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", csrf()));
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part(fields[i].toString(), fields[i + 1]));
        }
        body.writeBytes("------ngomon--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(following, request(path).header("Content-Type", "multipart/form-data; boundary=----ngomon").POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static byte[] part(String name, Object value) {
        var file = value instanceof Sent sent ? "; filename=\"" + sent.name() + "\"" : "";
        var out = new ByteArrayOutputStream();
        out.writeBytes(("------ngomon\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(value instanceof Sent sent ? sent.content() : value.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Sends a form without any token, as another site would make a browser do. */
    public Web postFromElsewhere(String path, Object... fields) {
        return send(staying, formRequest(path, encoded(fields)));
    }

    /** Any method with a JSON body, for the API; {@code null} for none. */
    public Web json(String method, String path, Object body) {
        var publisher = body == null ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        return send(staying, request(path).header("Content-Type", "application/json").method(method, publisher).build());
    }

    /** A prepared request with this browser's cookies; {@code path} is resolved against the server. */
    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(origin.resolve(path));
        if (!headers.isEmpty()) {
            builder.headers(headers.toArray(String[]::new));
        }
        return builder;
    }

    public Web send(HttpRequest request) {
        return send(staying, request);
    }

    /** One click on a demo account of the sign-in page; make it with {@code People} or {@code Identity.createDemoAccount}. */
    public Web signInAs(UUID accountId) {
        get("/sign-in");
        postStaying("/sign-in/demo", "account", accountId);
        if (last.statusCode() / 100 != 3) {
            throw new AssertionError("Not signed in: " + last.statusCode() + " " + body());
        }
        get("/account");
        return this;
    }

    /** With name (phone, e-mail or account name) and password; an official is asked for a code next. */
    public Web signIn(String name, String password) {
        get("/sign-in");
        return post("/sign-in", "name", name, "password", password);
    }

    public Web signOut() {
        get("/account");
        return post("/sign-out");
    }

    public int status() {
        return last.statusCode();
    }

    public String body() {
        return new String(last.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return last.body();
    }

    public Document page() {
        return Jsoup.parse(body(), last.uri().toString());
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** Where the last request ended, after redirects. */
    public String path() {
        return last.uri().getPath();
    }

    public Optional<String> header(String name) {
        return last.headers().firstValue(name);
    }

    public String location() {
        return header("Location").orElse("");
    }

    public String csrf() {
        if (last == null) {
            get("/sign-in");
        }
        var field = page().selectFirst("input[name=_csrf]");
        if (field == null) {
            throw new AssertionError("No form with a token on " + last.uri() + " (" + last.statusCode() + ")");
        }
        return field.attr("value");
    }

    public Optional<String> cookie(String name) {
        return cookies().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    /** All of them, as a client that is no browser sends them along. */
    public String cookieHeader() {
        return cookies().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    public Web dropCookie(String name) {
        var store = cookies.getCookieStore();
        store.getCookies().stream().filter(c -> c.getName().equals(name)).toList().forEach(c -> store.remove(origin, c));
        return this;
    }

    private java.util.stream.Stream<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream();
    }

    private Web form(HttpClient client, String path, Object... fields) {
        var all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(List.of("_csrf", csrf()));
        return send(client, formRequest(path, encoded(all.toArray())));
    }

    private HttpRequest formRequest(String path, String body) {
        return request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
    }

    private static String encoded(Object... fields) {
        var text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            text.append(text.isEmpty() ? "" : "&").append(URLEncoder.encode(fields[i].toString(), StandardCharsets.UTF_8))
                    .append('=').append(URLEncoder.encode(String.valueOf(fields[i + 1]), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private Web send(HttpClient client, HttpRequest request) {
        try {
            last = client.send(request, BodyHandlers.ofByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
