package vn.ngomon.platform.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files browsers need, read and compressed once, on first use. */
@Component
class Assets {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final List<Asset> OWN = List.of(
            new Asset("tabler.css", WEBJARS + "tabler__core/1.4.0/dist/css/tabler.min.css"),
            new Asset("htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
            new Asset("ngomon.css", "assets/ngomon.css"),
            new Asset("ngomon.js", "assets/ngomon.js"),
            new Asset("icons.svg", "assets/icons.svg"),
            new Asset("mark.svg", "assets/mark.svg"),
            new Asset("icon-192.png", "assets/icon-192.png"),
            new Asset("icon-512.png", "assets/icon-512.png"),
            new Asset("icon-maskable-192.png", "assets/icon-maskable-192.png"),
            new Asset("icon-maskable-512.png", "assets/icon-maskable-512.png"),
            new Asset("outbox-core.js", "assets/outbox-core.js"),
            new Asset("outbox.js", "assets/outbox.js"),
            new Asset("outbox-list.js", "assets/outbox-list.js"));
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml",
            "png", "image/png", "json", "application/json", "wasm", "application/wasm", "woff2", "font/woff2");

    private final Map<String, Asset> known = new HashMap<>();
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    Assets(List<Asset> contributed) {
        OWN.forEach(asset -> known.put(asset.name(), asset));
        contributed.forEach(asset -> {
            if (known.put(asset.name(), asset) != null) {
                throw new IllegalStateException("Two assets are named " + asset.name());
            }
        });
    }

    /** The address that changes when the content does. */
    String url(String name) {
        return "/assets/" + get(name).hash() + "/" + name;
    }

    Optional<Loaded> find(String name) {
        return known.containsKey(name) ? Optional.of(get(name)) : Optional.empty();
    }

    private Loaded get(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private Loaded load(String name) {
        var asset = known.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No asset is named " + name);
        }
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("No content type for " + name);
        }
        try {
            var content = new ClassPathResource(asset.location()).getContentAsByteArray();
            if (name.endsWith(".css")) {
                content = ThemeCss.followingTheSystem(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            }
            return new Loaded(type, hash(content), content, name.endsWith(".png") ? content : gzip(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {{ def.setLevel(Deflater.BEST_COMPRESSION); }}) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** One file as it is served. {@code gzip} is the plain content where compressing would not help. */
    record Loaded(String type, String hash, byte[] plain, byte[] gzip) {

        boolean compresses() {
            return plain != gzip;
        }
    }
}
