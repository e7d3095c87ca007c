package dev.pystop.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What a TLS server shows of itself.
 *
 * @param key the private key of the first certificate
 * @param chain the server's certificate, then those that vouch for it
 */
record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
    /** A key store must have a password; this one never leaves memory. */
    private static final String PASSWORD = "in-memory";

    /** Hands the certificate to Jetty, which offers TLS 1.2 and 1.3 with the ciphers of the Java platform. */
    SslContextFactory.Server toSslContextFactory() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("pystop", key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
            SslContextFactory.Server factory = new SslContextFactory.Server();
            factory.setKeyStore(store);
            factory.setKeyStorePassword(PASSWORD);
            return factory;
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupException("the certificate cannot be used: " + e.getMessage(), e);
        }
    }
}
