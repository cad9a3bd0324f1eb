package io.modelstate.charms;

import io.modelstate.domain.Rejected;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The charms of a Charmhub. Each is asked for once; its answer is kept. */
public final class LiveCharms implements CharmStore {
  /** Canonical's. */
  public static final URI CHARMHUB = URI.create("https://api.charmhub.io");

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ANSWER_BYTES_MAX = 8 << 20;

  private final KeptCharms kept;
  private final URI hub;
  private final HttpClient http;
  private final Duration patience;

  /**
   * The Charmhub at this address.
   *
   * @param kept where its answers are kept
   */
  public LiveCharms(KeptCharms kept, URI hub) {
    this(
        kept,
        hub,
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build(),
        PATIENCE);
  }

  /** With a client of the caller's own, which closes it. */
  public LiveCharms(KeptCharms kept, URI hub, HttpClient http, Duration patience) {
    this.kept = kept;
    this.hub = hub;
    this.http = http;
    this.patience = patience;
  }

  /**
   * What the Charmhub knows under that name.
   *
   * @throws Rejected when it cannot be asked, or its answer is none
   */
  @Override
  public Optional<CharmEntry> entry(String name) {
    return kept.entry(name)
        .or(
            () ->
                KeptCharms.NAME.matcher(name).matches()
                    ? asked(name)
                    : Optional.<CharmEntry>empty());
  }

  @Override
  public Set<String> names() {
    return kept.names();
  }

  @Override
  public CharmStore offline() {
    return kept;
  }

  private Optional<CharmEntry> asked(String name) {
    var answer = answer(name);
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw failed(name, "it answered with status " + answer.statusCode());
    }
    try {
      var entry = HubAnswer.read(name, answer.body());
      entry.ifPresent(charm -> kept.keep(name, answer.body()));
      return entry;
    } catch (Rejected e) {
      throw failed(name, "cannot read its answer: " + e.getMessage());
    }
  }

  /** Within the time for all of it: a body that trickles in is cut off too. */
  private HttpResponse<byte[]> answer(String name) {
    var request = HttpRequest.newBuilder(at(name)).header("Accept", "application/json").build();
    var reply =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failed(name, "no answer within %d s".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      throw failed(name, reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(name, "interrupted");
    } finally {
      reply.cancel(true);
    }
  }

  private URI at(String name) {
    var root = hub.toString().replaceFirst("/+$", "");
    return URI.create("%s/v2/charms/info/%s?fields=%s".formatted(root, name, HubAnswer.FIELDS));
  }

  /** Java often has no words for a connection that nobody takes. */
  private static String reason(@Nullable Throwable cause) {
    var text = cause == null ? null : cause.getMessage();
    if (text != null) {
      return text;
    }
    return cause instanceof ConnectException ? "connection refused" : String.valueOf(cause);
  }

  private Rejected failed(String name, String why) {
    return Rejected.because(
        "cannot ask Charmhub at %s for charm \"%s\": %s".formatted(hub, name, why));
  }
}
