package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Walks through the pages everybody opens, so that the JDK's ahead-of-time cache holds what they need. */
final class Training {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/procedures", "/track", "/api/v1/procedures", "/missing");

    private Training() {}

    static void walk(URI site) {
        for (int round = 0; round < 3; round++) {
            PAGES.forEach(page -> open(site.resolve(page)));
        }
    }

    private static void open(URI page) {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            try (var body = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
