package vn.ngomon.launch;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority of this installation's own, made once, and a server certificate under it for all addresses this machine
 * has today. A phone that trusts the authority once keeps trusting when the addresses change.
 */
record Certificate(Path keyStore, String password, Path authority) {

    private static final String PASSWORD = "ngomon";
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    /** Phones refuse server certificates that live longer than 825 days. */
    private static final Duration SERVER_LIFE = Duration.ofDays(800);

    static Certificate in(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var authorityStore = folder.resolve("authority.p12");
            if (!Files.exists(authorityStore)) {
                makeAuthority(authorityStore);
            }
            var store = open(authorityStore);
            var authority = (X509Certificate) store.getCertificate("authority");
            var key = (PrivateKey) store.getKey("authority", PASSWORD.toCharArray());
            var server = folder.resolve("server.p12");
            makeServer(server, authority, key);
            var published = folder.resolve("ngomon-ca.crt");
            Files.writeString(published, pem(authority));
            return new Certificate(server, PASSWORD, published);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new Refusal("The certificate in " + folder + " cannot be made: " + e.getMessage());
        }
    }

    private static void makeAuthority(Path file) throws GeneralSecurityException, IOException, OperatorCreationException {
        var pair = pair();
        var name = new X500Name("CN=Ngo Mon on " + hostName().replaceAll("[^A-Za-z0-9.-]", "") + ",O=Ngo Mon");
        var builder = builder(name, name, pair, AUTHORITY_LIFE)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        save(file, "authority", pair.getPrivate(), sign(builder, pair.getPrivate()));
    }

    private static void makeServer(Path file, X509Certificate authority, PrivateKey key)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var pair = pair();
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        var names = names().toArray(GeneralName[]::new);
        var builder = builder(issuer, new X500Name("CN=Ngo Mon"), pair, SERVER_LIFE)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        save(file, "server", pair.getPrivate(), sign(builder, key), authority);
    }

    private static List<GeneralName> names() throws IOException {
        var names = new TreeSet<String>(List.of("localhost", hostName()));
        var addresses = new TreeSet<>(localAddresses());
        addresses.add("127.0.0.1");
        addresses.add("::1");
        var all = new java.util.ArrayList<GeneralName>();
        names.forEach(name -> all.add(new GeneralName(GeneralName.dNSName, name)));
        addresses.forEach(address -> all.add(new GeneralName(GeneralName.iPAddress, address)));
        return all;
    }

    /** A machine may have a name that it does not know itself: then the certificate goes by addresses. */
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** This machine's addresses on its networks. */
    static List<String> localAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .map(address -> address.replaceAll("%.*", ""))
                .toList();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair, Duration life) {
        var from = Instant.now().minus(Duration.ofHours(1));
        return new JcaX509v3CertificateBuilder(issuer, new BigInteger(120, new SecureRandom()), Date.from(from),
                Date.from(from.plus(life)), subject, pair.getPublic());
    }

    private static X509Certificate sign(org.bouncycastle.cert.X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException, CertIOException {
        return new JcaX509CertificateConverter().getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyStore open(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void save(Path file, String alias, PrivateKey key, X509Certificate... chain)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(alias, key, PASSWORD.toCharArray(), chain);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        return text.toString();
    }
}
