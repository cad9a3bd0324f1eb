package io.modelstate.api.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate a controller shows, signed by an authority of its own that clients trust through
 * their store. Valid for {@code juju-apiserver}, which Juju's clients ask for, {@code localhost}
 * and the address listened on; the address may differ from start to start, so the authority's key
 * is kept and the server's certificate is made anew when it does not fit.
 */
public final class ServerCertificate {
  private static final String CA_CERTIFICATE = "ca.pem";
  private static final String CA_KEY = "ca.key";
  private static final String CERTIFICATE = "server.pem";
  private static final String KEY = "server.key";
  private static final Duration VALID = Duration.ofDays(3650);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final X509Certificate authority;

  private ServerCertificate(
      PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    this.key = key;
    this.certificate = certificate;
    this.authority = authority;
  }

  /** From the folder, or made there; {@code listen} is an IP address or a host name. */
  public static ServerCertificate in(Path folder, String listen) {
    try {
      if (!Files.exists(folder.resolve(CA_KEY))) {
        return make(folder, listen);
      }
      var authority = PemFiles.certificate(folder.resolve(CA_CERTIFICATE));
      if (Files.exists(folder.resolve(KEY))) {
        var certificate = PemFiles.certificate(folder.resolve(CERTIFICATE));
        if (names(certificate).contains(listen)) {
          return new ServerCertificate(PemFiles.key(folder.resolve(KEY)), certificate, authority);
        }
      }
      return issue(folder, listen, PemFiles.key(folder.resolve(CA_KEY)), authority);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(
          "the certificate in %s cannot be read or made: %s".formatted(folder, e.getMessage()), e);
    }
  }

  public PrivateKey key() {
    return key;
  }

  /** The server's certificate, then the authority's. */
  public List<X509Certificate> chain() {
    return List.of(certificate, authority);
  }

  /** The authority's certificate in PEM: what clients must trust. */
  public String authorityPem() {
    try {
      return pem(authority);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ServerCertificate make(Path folder, String listen)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var pair = keys();
    var name = new X500Name("O=Modelstate,CN=modelstate-ca");
    var builder = builder(name, name, pair);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    var authority = sign(builder, pair.getPrivate());
    write(folder.resolve(CA_CERTIFICATE), pem(authority));
    write(folder.resolve(CA_KEY), pem(pair.getPrivate()));
    return issue(folder, listen, pair.getPrivate(), authority);
  }

  private static ServerCertificate issue(
      Path folder, String listen, PrivateKey authorityKey, X509Certificate authority)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var pair = keys();
    var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
    var builder = builder(issuer, new X500Name("O=Modelstate,CN=juju-apiserver"), pair);
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(Extension.subjectAlternativeName, false, alternatives(listen));
    var certificate = sign(builder, authorityKey);
    write(folder.resolve(CERTIFICATE), pem(certificate));
    write(folder.resolve(KEY), pem(pair.getPrivate()));
    return new ServerCertificate(pair.getPrivate(), certificate, authority);
  }

  private static GeneralNames alternatives(String listen) {
    var names =
        List.of(
            new GeneralName(GeneralName.dNSName, "juju-apiserver"),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"),
            new GeneralName(
                isAddress(listen) ? GeneralName.iPAddress : GeneralName.dNSName, listen));
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String listen) {
    return listen.contains(":") || listen.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
    var names = certificate.getSubjectAlternativeNames();
    return names == null
        ? List.of()
        : names.stream().map(entry -> String.valueOf(entry.get(1))).toList();
  }

  private static KeyPair keys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair) {
    var now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, new SecureRandom()),
        Date.from(now.minus(CLOCK_SKEW)),
        Date.from(now.plus(VALID)),
        subject,
        pair.getPublic());
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static String pem(Object value) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(value instanceof PrivateKey k ? PemFiles.pkcs8(k) : value);
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }
}
