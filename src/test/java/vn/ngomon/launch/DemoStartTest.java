package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start as anybody makes it, with a history of thirty dossiers; over TLS, as for a phone. */
class DemoStartTest {

    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Setting.of("--tls").java("-Dngomon.demo.dossiers=30", "-Dngomon.demo.reports=60").start();
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    @Test
    void theTerminalTellsWhatHappensAndWhoOneMayBe() {
        assertThat(instance.said()).contains("First start: making the database", "catalogue", "Ngọ Môn is ready: https://localhost:", "--listen 0.0.0.0")
                .doesNotContain("/link/");
        assertThat(Pattern.compile("(?m)^ {4}demo\\.\\S+ +\\S").matcher(instance.said()).results()).hasSize(26);
    }

    @Test
    void theReportWaitsForTheHistoryAndIsJson() {
        var report = instance.command("report", "reform", "--wait", "--json");
        assertThat(report.code()).as(report.printed()).isZero();
        var figures = JsonMapper.shared().readTree(report.printed().substring(report.printed().indexOf('{'))).path("figures");
        assertThat(figures.size()).isGreaterThan(5);
        assertThat(figures.valueStream().map(figure -> figure.path("numerator")).filter(JsonNode::isNumber).map(JsonNode::intValue)).contains(2132, 1325);
        var verified = instance.command("audit", "verify");
        assertThat(verified.code()).as(verified.printed()).isZero();
    }

    @Test
    void whoTrustsTheInstallationsAuthorityReadsThePageAndNobodyElse() throws Exception {
        var page = URI.create(instance.url() + "/sign-in");
        try (var trusting = HttpClient.newBuilder().sslContext(trusting()).build(); var stranger = HttpClient.newHttpClient()) {
            var answer = trusting.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Cán bộ một cửa, Ủy ban nhân dân phường Vĩ Dạ").contains("/sign-in/demo");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> stranger.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(instance.data().resolve("tls/ngomon-ca.crt"))) {
            store.setCertificateEntry("ngomon", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
