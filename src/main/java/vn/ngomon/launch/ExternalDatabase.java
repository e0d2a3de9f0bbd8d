package vn.ngomon.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of a production installation: {@code NGOMON_DB_URL}, as JDBC or {@code postgres://user:word@host/name}. */
record ExternalDatabase(String url, @Nullable String user, @Nullable String password) {

    static Optional<ExternalDatabase> from(Map<String, String> environment) {
        var url = environment.getOrDefault("NGOMON_DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var user = environment.get("NGOMON_DB_USER");
        var password = environment.get("NGOMON_DB_PASSWORD");
        if (url.startsWith("jdbc:postgresql:")) {
            return Optional.of(new ExternalDatabase(url, user, password));
        }
        if (!url.matches("postgres(ql)?://.+/.+")) {
            throw new Refusal("NGOMON_DB_URL must look like jdbc:postgresql://host:5432/ngomon", 2);
        }
        return Optional.of(fromUri(URI.create(url), user, password));
    }

    private static ExternalDatabase fromUri(URI uri, @Nullable String user, @Nullable String password) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var parts = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        return new ExternalDatabase("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user != null || parts.length < 1 ? user : URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                password != null || parts.length < 2 ? password : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
}
