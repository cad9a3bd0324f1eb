package io.modelstate.cli.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trusts what one authority has signed, for the name that all controllers share: addresses change,
 * so Juju's clients check that name instead.
 */
final class Trust {
  private static final String CONTROLLER_HOST = "juju-apiserver";

  private final SSLSocketFactory sockets;

  private Trust(SSLSocketFactory sockets) {
    this.sockets = sockets;
  }

  static Trust authority(String pem) throws IOException {
    try {
      var certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("controller", certificate);
      var managers = TrustManagerFactory.getInstance("PKIX");
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return new Trust(context.getSocketFactory());
    } catch (GeneralSecurityException e) {
      throw new SSLException("the certificate is damaged: " + e.getMessage(), e);
    }
  }

  /** The handshake is done when this returns. */
  SSLSocket over(Socket plain) throws IOException {
    var socket = (SSLSocket) sockets.createSocket(plain, CONTROLLER_HOST, plain.getPort(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
