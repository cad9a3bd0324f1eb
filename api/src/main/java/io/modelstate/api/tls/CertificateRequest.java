package io.modelstate.api.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate to be signed (RFC 5280): of an authority, or of a server with its names. Written
 * with the JDK alone: the usual library's jars are signed, and what is in a signed jar cannot be in
 * the JVM's ahead-of-time cache, which cost a third of the whole start.
 */
record CertificateRequest(String commonName, PublicKey key, boolean authority, List<String> names) {
  private static final String SHA256_WITH_ECDSA = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String ORGANIZATION = "2.5.4.10";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  /** keyCertSign and cRLSign. */
  private static final byte CA_USAGE = 0x06;

  /** digitalSignature. */
  private static final byte SERVER_USAGE = (byte) 0x80;

  private static final int VERSION_3 = 2;
  private static final int SERIAL_BITS = 120;
  private static final Duration VALID = Duration.ofDays(3650);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  X509Certificate signedBy(String issuer, PrivateKey issuerKey) throws GeneralSecurityException {
    var algorithm = Der.sequence(Der.oid(SHA256_WITH_ECDSA));
    var body = body(issuer, algorithm);
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKey);
    signature.update(body);
    var encoded = Der.sequence(body, algorithm, Der.bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private byte[] body(String issuer, byte[] algorithm) throws GeneralSecurityException {
    var now = Instant.now();
    return Der.sequence(
        Der.explicit(0, Der.integer(VERSION_3)),
        Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)),
        algorithm,
        name(issuer),
        Der.sequence(Der.time(now.minus(CLOCK_SKEW)), Der.time(now.plus(VALID))),
        name(commonName),
        key.getEncoded(),
        Der.explicit(3, extensions()));
  }

  private byte[] extensions() throws GeneralSecurityException {
    if (authority) {
      return Der.sequence(
          extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.TRUE, Der.integer(0))),
          extension(KEY_USAGE, true, Der.bits(1, new byte[] {CA_USAGE})));
    }
    return Der.sequence(
        extension(KEY_USAGE, true, Der.bits(7, new byte[] {SERVER_USAGE})),
        extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
        extension(ALTERNATIVE_NAMES, false, alternatives()));
  }

  private byte[] alternatives() throws GeneralSecurityException {
    var all = new ArrayList<byte[]>();
    for (var name : names) {
      all.add(
          isAddress(name)
              ? Der.implicit(IP_ADDRESS, address(name))
              : Der.implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)));
    }
    return Der.sequence(all.toArray(byte[][]::new));
  }

  private static byte[] address(String name) throws GeneralSecurityException {
    try {
      return InetAddress.getByName(name).getAddress();
    } catch (UnknownHostException e) {
      throw new GeneralSecurityException("not an IP address: " + name, e);
    }
  }

  private static boolean isAddress(String name) {
    return name.contains(":") || name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  private static byte[] name(String commonName) {
    return Der.sequence(
        Der.set(Der.sequence(Der.oid(ORGANIZATION), Der.text("Modelstate"))),
        Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(commonName))));
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.oid(oid), Der.TRUE, Der.octets(value))
        : Der.sequence(Der.oid(oid), Der.octets(value));
  }
}
