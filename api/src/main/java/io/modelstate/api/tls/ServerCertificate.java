package io.modelstate.api.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The certificate a controller shows, signed by an authority of its own that clients trust through
 * their store. Valid for {@code juju-apiserver}, which Juju's clients ask for, {@code localhost}
 * and the address listened on. That address may differ from start to start: the authority stays,
 * and the server's certificate is made anew when it does not fit.
 */
public final class ServerCertificate {
  private static final String CA_CERTIFICATE = "ca.pem";
  private static final String CA_KEY = "ca.key";
  private static final String CERTIFICATE = "server.pem";
  private static final String KEY = "server.key";
  private static final String AUTHORITY = "modelstate-ca";
  private static final String SERVER = "juju-apiserver";
  private static final List<String> ALWAYS = List.of(SERVER, "localhost", "127.0.0.1", "::1");

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final X509Certificate authority;

  /** Who signs. */
  private record Authority(X509Certificate certificate, PrivateKey key) {}

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
        return issue(folder, listen, authority(folder));
      }
      var authority = PemFiles.certificate(folder.resolve(CA_CERTIFICATE));
      if (Files.exists(folder.resolve(KEY))) {
        var certificate = PemFiles.certificate(folder.resolve(CERTIFICATE));
        if (names(certificate).contains(listen)) {
          return new ServerCertificate(PemFiles.key(folder.resolve(KEY)), certificate, authority);
        }
      }
      var key = PemFiles.key(folder.resolve(CA_KEY));
      return issue(folder, listen, new Authority(authority, key));
    } catch (IOException | GeneralSecurityException e) {
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
    return PemFiles.text(authority);
  }

  private static Authority authority(Path folder) throws IOException, GeneralSecurityException {
    var pair = keys();
    var made =
        new CertificateRequest(AUTHORITY, pair.getPublic(), true, List.of())
            .signedBy(AUTHORITY, pair.getPrivate());
    write(folder.resolve(CA_CERTIFICATE), PemFiles.text(made));
    write(folder.resolve(CA_KEY), PemFiles.text(pair.getPrivate()));
    return new Authority(made, pair.getPrivate());
  }

  private static ServerCertificate issue(Path folder, String listen, Authority authority)
      throws IOException, GeneralSecurityException {
    var pair = keys();
    var names = new LinkedHashSet<>(ALWAYS);
    names.add(listen);
    var made =
        new CertificateRequest(SERVER, pair.getPublic(), false, List.copyOf(names))
            .signedBy(AUTHORITY, authority.key());
    write(folder.resolve(CERTIFICATE), PemFiles.text(made));
    write(folder.resolve(KEY), PemFiles.text(pair.getPrivate()));
    return new ServerCertificate(pair.getPrivate(), made, authority.certificate());
  }

  private static KeyPair keys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
    var names = certificate.getSubjectAlternativeNames();
    return names == null
        ? List.of()
        : names.stream().map(entry -> String.valueOf(entry.get(1))).toList();
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }
}
