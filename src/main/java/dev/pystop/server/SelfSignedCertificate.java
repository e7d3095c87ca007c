package dev.pystop.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a certificate for {@code --tls-self-signed}: new at each start, never written to a file.
 *
 * <p>https is what a browser asks for before it gives shared memory to a page from another machine; who vouches for the
 * certificate is a question it asks the person.
 */
final class SelfSignedCertificate {
    private static final X500Name SUBJECT = new X500Name("CN=PyStop");

    /** Browsers refuse certificates that are valid for more than 398 days. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    /** For machines whose clock is behind. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /** What a DNS name of a certificate may be made of (RFC 5280, section 4.2.1.6). */
    private static final Pattern DNS_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private SelfSignedCertificate() {}

    /** Makes one for this machine, as it and its network know it, and for further hosts. */
    static ServerCertificate create(Collection<String> furtherHosts) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    SUBJECT,
                    new BigInteger(64, new SecureRandom()).setBit(63),
                    Date.from(now.minus(CLOCK_TOLERANCE)),
                    Date.from(now.minus(CLOCK_TOLERANCE).plus(VALIDITY)),
                    SUBJECT,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(furtherHosts));
            return new ServerCertificate(
                    pair.getPrivate(),
                    List.of(new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new StartupException("no certificate can be made: " + e.getMessage(), e);
        }
    }

    private static GeneralNames alternativeNames(Collection<String> furtherHosts) {
        Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        LocalAddresses.onNetwork().stream().map(LocalAddresses::textOf).forEach(hosts::add);
        LocalAddresses.hostName().ifPresent(hosts::add);
        hosts.addAll(furtherHosts);
        return new GeneralNames(hosts.stream()
                .filter(host -> DNS_NAME.matcher(host).matches()
                        || IP_ADDRESS.matcher(host).matches())
                .map(SelfSignedCertificate::generalName)
                .toArray(GeneralName[]::new));
    }

    private static GeneralName generalName(String host) {
        int type = IP_ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(type, host);
    }
}
