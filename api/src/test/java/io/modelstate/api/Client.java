package io.modelstate.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Talks HTTP to a server as one user; trusts the server's own authority and nothing else. */
public record Client(ControllerServer server, HttpClient http, String authorization) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  public static final String PASSWORD = "correct horse";

  /** The admin of a server that was just made. */
  public static Client admin(ControllerServer server) {
    var http = HttpClient.newBuilder().sslContext(trusting(server.caCertificate())).build();
    return new Client(server, http, "").as("admin", server.newAdminPassword().orElseThrow());
  }

  /** Whom it speaks as. */
  public String user() {
    return credentials()[0];
  }

  public String password() {
    return credentials()[1];
  }

  private String[] credentials() {
    var pair = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
    return new String(pair, StandardCharsets.UTF_8).split(":", 2);
  }

  public Client as(String user, String password) {
    return authorized("Basic " + base64(user + ":" + password));
  }

  /** With any header; none for an empty one. */
  public Client authorized(String header) {
    return new Client(server, http, header);
  }

  public Answer get(String path) {
    return send(request(path));
  }

  public Answer post(String path, String body) {
    return send(
        request(path)
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json"));
  }

  /** Single quotes stand for double ones. */
  public Answer command(String body, Object... arguments) {
    return post("/v1/commands", json(body, arguments));
  }

  /** A command that the test needs to succeed. */
  public Answer done(String body, Object... arguments) {
    return command(body, arguments).expect(200);
  }

  public static String json(String body, Object... arguments) {
    return body.formatted(arguments).replace('\'', '"');
  }

  /** Adds a user with a password; the client speaks as that user. */
  public Client user(String name) {
    done(
        "{'command': 'AddUser', 'user': '%s', 'display-name': '', 'password': '%s'}",
        name, PASSWORD);
    return as(name, PASSWORD);
  }

  /** Adds a model of the caller's; its UUID. */
  public String model(String name) {
    return done("{'command': 'AddModel', 'name': '%s'}", name).json().path("created").asText();
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  public URI uri(String path) {
    return URI.create("https://" + server.address() + path);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the newest event. */
  public long position() {
    return server.engine().images().position();
  }

  public static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static SSLContext trusting(String pem) {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
