package vn.ngomon.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Walks through what is done all day, so that the JDK's ahead-of-time cache holds its classes and how often its methods run:
 * the pages everybody opens, and dossiers from their filing to their return. A later start compiles at once what is worth it,
 * instead of counting first.
 */
final class Training {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/procedures", "/track", "/api/v1/procedures", "/missing");
    /** Long enough for the JDK to see what runs often, short enough for whoever waits for the first start. */
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final int DOSSIERS = 400;
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final URI site;
    private final HttpClient client = HttpClient.newHttpClient();

    private Training(URI site) {
        this.site = site;
    }

    static void walk(URI site, Directory directory) {
        var training = new Training(site);
        try {
            for (int round = 0; round < 3; round++) {
                for (var page : PAGES) {
                    training.client.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.discarding());
                }
            }
            training.dossiers(directory);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** At every commune in turn, through the doors that a conformance run opens. */
    private void dossiers(Directory directory) throws IOException, InterruptedException {
        var communes = directory.agenciesOn(directory.today()).stream()
                .filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == Tier.COMMUNE).toList();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; i < DOSSIERS && System.nanoTime() < end; i++) {
            dossier(communes.get(i % communes.size()).id());
        }
    }

    private void dossier(UUID agency) throws IOException, InterruptedException {
        var id = post("/api/v1/dossiers", """
                {"procedure": "1.000656.000.00.00.H57", "case": "on-time", "channel": "DESK", "agency": "%s",
                 "applicant": {"name": "An", "number": "046085001234", "address": "-"}, "owner": {"name": "An"},
                 "papers": [{"code": "declaration", "presented": "ORIGINAL", "files": ["%s"]},
                            {"code": "death-notice", "presented": "ORIGINAL"}, {"code": "identity", "presented": "ORIGINAL_SEEN"}]}"""
                .formatted(agency, upload()));
        var path = "/api/v1/dossiers/" + id + "/actions/";
        post(path + "accept", "{\"version\": 1}");
        post(path + "propose", "{\"version\": 2, \"result\": \"" + upload() + "\"}");
        post(path + "approve", "{\"version\": 3}");
        post(path + "issue", "{\"version\": 4, \"number\": \"1/TLKT\", \"dated\": \"%s\", \"signedFile\": \"%s\"}"
                .formatted(LocalDate.now(BusinessClock.ZONE), upload()));
        post(path + "return", "{\"version\": 5, \"input\": {\"receivedBy\": \"An\"}}");
    }

    private String upload() throws IOException, InterruptedException {
        return send("/api/v1/files?name=a.png", "application/octet-stream", DOT);
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private String send(String path, String type, byte[] body) throws IOException, InterruptedException {
        var reply = client.send(HttpRequest.newBuilder(site.resolve(path)).header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
        var id = ID.matcher(reply.body());
        if (reply.statusCode() >= 400 || !id.find()) {
            throw new IOException("Training was answered " + reply.statusCode() + " " + reply.body());
        }
        return id.group(1);
    }
}
