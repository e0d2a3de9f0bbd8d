package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    @TempDir
    Path folder;

    @Test
    void aPhoneThatTrustedTheAuthorityOnceTrustsTheNextServerCertificateToo() throws Exception {
        var first = Certificate.in(folder.resolve("tls"));
        var trusted = authority(first);
        var second = Certificate.in(folder.resolve("tls"));
        assertThat(authority(second)).isEqualTo(trusted);
        server(second).verify(trusted.getPublicKey());
        server(second).checkValidity();
        trusted.verify(trusted.getPublicKey());
    }

    @Test
    void theServerCertificateNamesThisMachine() throws Exception {
        var names = server(Certificate.in(folder.resolve("tls"))).getSubjectAlternativeNames().stream().map(name -> name.get(1)).toList();
        assertThat(names.stream().map(Object::toString)).contains("localhost", "127.0.0.1").containsAll(Certificate.localAddresses().stream().filter(a -> !a.contains(":")).toList());
    }

    private static X509Certificate authority(Certificate certificate) throws Exception {
        try (var in = Files.newInputStream(certificate.authority())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static X509Certificate server(Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(certificate.keyStore())) {
            store.load(in, certificate.password().toCharArray());
        }
        return (X509Certificate) store.getCertificate("server");
    }
}
