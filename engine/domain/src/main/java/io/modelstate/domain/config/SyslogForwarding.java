package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/**
 * The rules of the syslog group: a host when it is on, and a PEM triple when any of it is given.
 */
final class SyslogForwarding {
  private SyslogForwarding() {}

  static void check(ConfigTexts config) {
    try {
      checkGroup(config);
    } catch (Rejected e) {
      throw e.prefixed("invalid syslog forwarding config: ");
    }
  }

  private static void checkGroup(ConfigTexts config) {
    boolean enabled = config.flag("logforward-enabled");
    var host = config.text("syslog-host");
    if (enabled && (host.isEmpty() || host.startsWith(":"))) {
      throw Rejected.notValid("Host %s not valid".formatted(GoText.quote(host)));
    }
    var certificate = config.text("syslog-client-cert");
    var key = config.text("syslog-client-key");
    var authority = config.text("syslog-ca-cert");
    if (enabled || !certificate.isEmpty() || !key.isEmpty() || !authority.isEmpty()) {
      checkTls(certificate, key, authority);
    }
  }

  private static void checkTls(String certificate, String key, String authority) {
    var pair = "validating TLS config: parsing client key pair: ";
    if (!certificate.contains("-----BEGIN ")) {
      throw Rejected.because(pair + "tls: failed to find any PEM data in certificate input");
    }
    if (!key.contains("-----BEGIN ")) {
      throw Rejected.because(pair + "tls: failed to find any PEM data in key input");
    }
    if (!parses(certificate)) {
      throw Rejected.because(pair + "x509: malformed certificate");
    }
    if (!parses(authority)) {
      throw Rejected.because(
          "validating TLS config: parsing CA certificate: no certificates found");
    }
  }

  private static boolean parses(String pem) {
    try {
      var bytes = pem.getBytes(StandardCharsets.UTF_8);
      var factory = CertificateFactory.getInstance("X.509");
      return !factory.generateCertificates(new ByteArrayInputStream(bytes)).isEmpty();
    } catch (CertificateException e) {
      return false;
    }
  }
}
