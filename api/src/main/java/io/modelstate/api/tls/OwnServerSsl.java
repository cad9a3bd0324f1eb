package io.modelstate.api.tls;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.server.netty.ssl.CertificateProvidedSslBuilder;
import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.http.ssl.ServerSslConfiguration;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Hands the server its own certificate from memory: no key store is opened at start. */
@Singleton
@Replaces(CertificateProvidedSslBuilder.class)
final class OwnServerSsl implements ServerSslBuilder {
  private final ServerSslConfiguration configuration;
  private final ServerCertificate certificate;

  OwnServerSsl(ServerSslConfiguration configuration, ServerCertificate certificate) {
    this.configuration = configuration;
    this.certificate = certificate;
  }

  @Override
  public ServerSslConfiguration getSslConfiguration() {
    return configuration;
  }

  @Override
  public Optional<SslContext> build() {
    try {
      return Optional.of(
          SslContextBuilder.forServer(certificate.key(), certificate.chain())
              .sslProvider(SslProvider.JDK)
              .protocols("TLSv1.3", "TLSv1.2")
              .build());
    } catch (SSLException e) {
      throw new IllegalStateException("the server's certificate cannot be used", e);
    }
  }
}
