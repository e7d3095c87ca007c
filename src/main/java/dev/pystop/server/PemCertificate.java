package dev.pystop.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads {@code --tls-cert} and {@code --tls-key}: what certbot, mkcert, openssl and step write. */
final class PemCertificate {
    private PemCertificate() {}

    /**
     * Reads both files.
     *
     * @throws StartupException if one is missing, is not what it should be, or does not fit the other
     */
    static ServerCertificate read(Path certificateFile, Path keyFile) {
        List<X509Certificate> chain = readChain(certificateFile);
        PrivateKey key = readKey(keyFile, chain.getFirst().getPublicKey());
        return new ServerCertificate(key, chain);
    }

    private static List<X509Certificate> readChain(Path file) {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Object object : objects(file)) {
                if (object instanceof X509CertificateHolder holder) {
                    chain.add(converter.getCertificate(holder));
                }
            }
        } catch (CertificateException e) {
            throw new StartupException("the certificate in " + file + " is damaged", e);
        }
        if (chain.isEmpty()) {
            throw new StartupException("there is no PEM certificate in " + file);
        }
        return chain;
    }

    private static PrivateKey readKey(Path file, PublicKey publicKey) {
        for (Object object : objects(file)) {
            switch (object) {
                case PEMKeyPair pair -> {
                    return decode(pair.getPrivateKeyInfo(), file, publicKey);
                }
                case PrivateKeyInfo info -> {
                    return decode(info, file, publicKey);
                }
                case PEMEncryptedKeyPair encrypted -> throw encrypted(file);
                case PKCS8EncryptedPrivateKeyInfo encrypted -> throw encrypted(file);
                // The curve's parameters, or a certificate, before the key in the same file.
                default -> {}
            }
        }
        throw new StartupException("there is no PEM private key in " + file);
    }

    private static List<Object> objects(Path file) {
        List<Object> objects = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
            return objects;
        } catch (IOException e) {
            throw new StartupException("cannot read " + file + ": not a readable PEM file", e);
        }
    }

    private static PrivateKey decode(PrivateKeyInfo info, Path file, PublicKey publicKey) {
        try {
            PrivateKey key = KeyFactory.getInstance(publicKey.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
            if (fits(key, publicKey)) {
                return key;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupException("the private key in " + file + " does not belong to the certificate", e);
        }
        throw new StartupException("the private key in " + file + " does not belong to the certificate");
    }

    /** Without this check the server would start, and every handshake would fail with words that help nobody. */
    private static boolean fits(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        String algorithm = switch (publicKey.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> publicKey.getAlgorithm();
        };
        byte[] message = {1};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(message);
        return signature.verify(signed);
    }

    private static StartupException encrypted(Path file) {
        return new StartupException("the private key in " + file
                + " is encrypted: give one without a passphrase (openssl pkey -in KEY -out PLAIN)");
    }
}
