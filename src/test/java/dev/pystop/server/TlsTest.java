package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @Test
    void shouldServeHttpsWithAKeyInPkcs8() throws Exception {
        ServerCertificate certificate = SelfSignedCertificate.create(List.of());

        assertServesWith(certificate, pkcs8(certificate.key()));
    }

    @Test
    void shouldServeHttpsWithAnEllipticCurveKeyInSec1() throws Exception {
        ServerCertificate certificate = SelfSignedCertificate.create(List.of());
        BigInteger secret = ((java.security.interfaces.ECPrivateKey) certificate.key()).getS();
        // Both blocks, as "openssl ecparam -genkey" writes them.
        String key = pem("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded())
                + pem("EC PRIVATE KEY", new ECPrivateKey(256, secret, SECObjectIdentifiers.secp256r1).getEncoded());

        assertServesWith(certificate, key);
    }

    @Test
    void shouldServeHttpsWithAnRsaKeyInPkcs1() throws Exception {
        ServerCertificate certificate = RsaCertificate.create();
        String key = traditional(certificate.key());
        assertTrue(key.contains("BEGIN RSA PRIVATE KEY"), key);

        assertServesWith(certificate, key);
    }

    @Test
    void shouldServeHttpsWithACertificateOfItsOwn() throws Exception {
        ServerOptions options = ServerOptions.defaults().withPort(0).withTls(new ServerOptions.Tls.SelfSigned());
        try (PyStopServer server = PyStopServer.start(options)) {
            assertEquals("https", server.uri().getScheme());
            X509Certificate shown = certificateShownBy(server);
            assertEquals(200, statusOf(server.uri(), shown));
            assertEquals(200, statusOf(URI.create("https://127.0.0.1:" + server.port()), shown));
        }
    }

    @Test
    void shouldNameTheHostsOfTheOptionsInItsOwnCertificate() throws Exception {
        ServerOptions options = ServerOptions.defaults()
                .withPort(0)
                .withTls(new ServerOptions.Tls.SelfSigned())
                .withPublicUrl(URI.create("https://python.school.example/learn"));
        try (PyStopServer server = PyStopServer.start(options)) {
            Collection<String> names = namesIn(certificateShownBy(server));

            assertTrue(names.containsAll(List.of("localhost", "127.0.0.1", "python.school.example")), names::toString);
        }
    }

    @Test
    void shouldNameTheAddressesOfThisMachineInItsOwnCertificate() throws Exception {
        Collection<String> names =
                namesIn(SelfSignedCertificate.create(List.of()).chain().getFirst());

        assertTrue(names.containsAll(LocalAddresses.forUrls()), names::toString);
    }

    @Test
    void shouldNameTheSchemeOfTheConnectionInTheWorkersPolicy() throws Exception {
        Files.writeString(folder.resolve("worker-boot.mjs"), "");
        ServerOptions options = ServerOptions.defaults().withPort(0).withTls(new ServerOptions.Tls.SelfSigned());
        try (PyStopServer server = PyStopServer.start(options, List.of(folder), UnaryOperator.identity())) {
            HttpResponse<Void> response = ask(server.uri().resolve("/worker-boot.mjs"), certificateShownBy(server));

            String policy =
                    response.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains(" https://localhost:" + server.port() + "/pyodide/ "), policy);
        }
    }

    @Test
    void shouldSayThatTheKeyIsOfAnotherCertificate() throws Exception {
        assertRefused(
                SelfSignedCertificate.create(List.of()),
                pkcs8(SelfSignedCertificate.create(List.of()).key()),
                "key.pem does not belong to the certificate");
    }

    @Test
    void shouldSayThatTheKeyIsOfAnotherKind() throws Exception {
        assertRefused(
                SelfSignedCertificate.create(List.of()),
                pkcs8(RsaCertificate.create().key()),
                "key.pem does not belong to the certificate");
    }

    @Test
    void shouldSayThatTheKeyIsEncrypted() throws Exception {
        ServerCertificate certificate = SelfSignedCertificate.create(List.of());
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaMiscPEMGenerator(
                    certificate.key(),
                    new JcePEMEncryptorBuilder("AES-128-CBC")
                            .setProvider(new BouncyCastleProvider())
                            .build("secret".toCharArray())));
        }

        assertRefused(certificate, text.toString(), "key.pem is encrypted");
    }

    @Test
    void shouldSayThatThereIsNoKey() throws Exception {
        assertRefused(SelfSignedCertificate.create(List.of()), "no key here", "there is no PEM private key in");
    }

    @Test
    void shouldSayThatThereIsNoCertificate() throws Exception {
        Path certificate = Files.writeString(folder.resolve("cert.pem"), "no certificate here");
        Path key = Files.writeString(folder.resolve("key.pem"), "");

        StartupException refusal = assertThrows(StartupException.class, () -> start(certificate, key));

        assertTrue(String.valueOf(refusal.getMessage()).contains("there is no PEM certificate in"), refusal::toString);
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        StartupException refusal =
                assertThrows(StartupException.class, () -> start(folder.resolve("a.pem"), folder.resolve("b.pem")));

        assertEquals("there is no readable file " + folder.resolve("a.pem"), refusal.getMessage());
    }

    private void assertServesWith(ServerCertificate certificate, String key) throws Exception {
        try (PyStopServer server =
                start(certificateFile(certificate), Files.writeString(folder.resolve("key.pem"), key))) {
            assertEquals(200, statusOf(server.uri(), certificate.chain().getFirst()));
        }
    }

    private void assertRefused(ServerCertificate certificate, String key, String reason) throws Exception {
        Path certificateFile = certificateFile(certificate);
        Path keyFile = Files.writeString(folder.resolve("key.pem"), key);

        StartupException refusal = assertThrows(StartupException.class, () -> start(certificateFile, keyFile));

        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::toString);
    }

    private static PyStopServer start(Path certificate, Path key) {
        return PyStopServer.start(
                ServerOptions.defaults().withPort(0).withTls(new ServerOptions.Tls.PemFiles(certificate, key)));
    }

    private Path certificateFile(ServerCertificate certificate) throws Exception {
        return Files.writeString(
                folder.resolve("cert.pem"),
                pem("CERTIFICATE", certificate.chain().getFirst().getEncoded()));
    }

    private static String pkcs8(PrivateKey key) throws IOException {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String traditional(PrivateKey key) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(key);
        }
        return text.toString();
    }

    private static String pem(String type, byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        }
        return text.toString();
    }

    private static X509Certificate certificateShownBy(PyStopServer server) throws Exception {
        SSLContext trustingAnyone = SSLContext.getInstance("TLS");
        trustingAnyone.init(null, new TrustManager[] {new TrustAnyone()}, null);
        try (Socket socket = trustingAnyone.getSocketFactory().createSocket("localhost", server.port());
                SSLSocket secure = (SSLSocket) socket) {
            return (X509Certificate) secure.getSession().getPeerCertificates()[0];
        }
    }

    private static Collection<String> namesIn(X509Certificate certificate) throws Exception {
        List<String> names = new ArrayList<>();
        for (List<?> name : certificate.getSubjectAlternativeNames()) {
            names.add(String.valueOf(name.get(1)));
        }
        return names;
    }

    private static int statusOf(URI uri, X509Certificate trusted) throws Exception {
        return ask(uri, trusted).statusCode();
    }

    /** With the client's own check of the host name, which proves the names in the certificate. */
    private static HttpResponse<Void> ask(URI uri, X509Certificate trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    /** To see a certificate before there is a reason to trust it. */
    private static final class TrustAnyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authenticationType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authenticationType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
