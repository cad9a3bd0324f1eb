package io.modelstate.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.modelstate.api.ControllerServer.Opened;
import io.modelstate.api.ControllerServer.Options;
import io.modelstate.api.auth.Authenticator;
import io.modelstate.api.auth.Passwords;
import io.modelstate.api.http.ResourceContents;
import io.modelstate.api.http.StartGate;
import io.modelstate.api.macaroon.Macaroons;
import io.modelstate.api.metrics.EngineMeasuring;
import io.modelstate.api.metrics.Metrics;
import io.modelstate.api.tls.ServerCertificate;
import io.modelstate.charms.Catalogue;
import io.modelstate.charms.CharmFolder;
import io.modelstate.charms.CharmStore;
import io.modelstate.charms.KeptCharms;
import io.modelstate.charms.LiveCharms;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Secret;
import io.modelstate.runtime.cloud.SimulatedCloud;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Engine.Settings;
import io.modelstate.runtime.engine.EngineClock;
import io.modelstate.runtime.folder.DataFolder;
import io.modelstate.runtime.folder.FolderRefused;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.secret.SecretFailure;
import io.modelstate.runtime.store.sqlite.NativeLibrary;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One start. What does not depend on each other goes side by side: the HTTP server's parts are put
 * together while the log is opened and replayed, and the first password is hashed meanwhile. What
 * was opened is closed again when the start is refused.
 */
final class ServerStart {
  private static final int BODY_BYTES_MAX = 16 << 20;
  private static final int HEADER_BYTES_MAX = 16 << 10;

  private final Options options;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  ServerStart(Options options) {
    this.options = options;
  }

  ControllerServer run() {
    try {
      return start();
    } catch (FolderRefused | SecretFailure | StoreFailure | Rejected | StartRefused e) {
      closeAll();
      throw new StartRefused(String.valueOf(e.getMessage()), e);
    } catch (CompletionException e) {
      closeAll();
      throw switch (e.getCause()) {
        case ServerStartupException refused -> notListening(refused);
        case StartRefused refused -> refused;
        case null, default -> new StartRefused("the server did not start: " + e.getCause(), e);
      };
    } catch (RuntimeException e) {
      closeAll();
      throw e;
    }
  }

  private ControllerServer start() {
    var context = CompletableFuture.supplyAsync(this::context);
    open.push(() -> context.join().close());
    var folder = opened(DataFolder.open(options.data()));
    var serving = context.thenApplyAsync(beans -> serve(beans, folder.path()));
    open.push(() -> serving.handle((served, refusal) -> served).join());
    NativeLibrary.keepIn(folder.nativeLibraries());
    var clock = new EngineClock(InstantSource.system());
    var engine = opened(engine(folder, clock));
    var password = password(engine);
    var served = serving.join();
    password.ifPresent(
        made ->
            FirstController.bootstrap(
                engine,
                options.firstStart(),
                made.hash(),
                served.certificate().authorityPem(),
                served.server().getPort()));
    var cloud = opened(SimulatedCloud.start(engine, options.profile()));
    var authenticator = new Authenticator(engine);
    served.beans().registerSingleton(Authenticator.class, authenticator);
    served.beans().registerSingleton(Engine.class, engine);
    served.beans().registerSingleton(EngineClock.class, clock);
    served.beans().registerSingleton(SimulatedCloud.class, cloud);
    served.beans().registerSingleton(CharmStore.class, charms(folder.path()));
    served
        .beans()
        .registerSingleton(
            ResourceContents.class, new ResourceContents(folder.path().resolve("resources")));
    served.beans().registerSingleton(Macaroons.class, Macaroons.keyedBy(folder.secretsKey()));
    new EngineMeasuring(served.beans().getProvider(Argument.of(Metrics.class)))
        .attach(engine, authenticator);
    served.beans().getBean(StartGate.class).open();
    return new ControllerServer(
        new Opened(served.beans(), served.server(), engine, cloud, folder, served.certificate()),
        options.listen(),
        password.map(FirstPassword::text));
  }

  /** Charms of the user's own go first; those of a Charmhub are asked for last, if at all. */
  private CharmStore charms(Path folder) {
    var kept = new KeptCharms(folder.resolve("charmhub"));
    return new CharmFolder(folder.resolve("charms"))
        .or(new Catalogue())
        .or(options.charmhub().<CharmStore>map(hub -> new LiveCharms(kept, hub)).orElse(kept));
  }

  private Engine engine(DataFolder folder, EngineClock clock) {
    var log =
        options.replay()
            ? SqliteEventLog.openFromEvents(folder.events())
            : SqliteEventLog.open(folder.events());
    return Engine.open(Settings.of(log, folder.secretsKey(), clock).withMark(folder.mark()));
  }

  /** Listening already; requests are told to try again until the engine is there. */
  private record Served(
      ApplicationContext beans, EmbeddedServer server, ServerCertificate certificate) {}

  private Served serve(ApplicationContext beans, Path folder) {
    var certificate = certificate(folder);
    beans.registerSingleton(ServerCertificate.class, certificate);
    return new Served(beans, beans.getBean(EmbeddedServer.class).start(), certificate);
  }

  private ServerCertificate certificate(Path folder) {
    try {
      return ServerCertificate.in(folder, options.listen());
    } catch (IllegalStateException e) {
      throw new StartRefused(
          e.getMessage()
              + "; put its files ca.pem and ca.key back from a backup, or remove ca.* and server.*"
              + " there for new ones, which clients must be told of",
          e);
    }
  }

  /** The first password, for a folder without a controller. */
  private record FirstPassword(String text, CompletableFuture<Secret> hash) {}

  private static Optional<FirstPassword> password(Engine engine) {
    if (engine.controller().details().bootstrapped()) {
      return Optional.empty();
    }
    var text = Passwords.generate();
    return Optional.of(
        new FirstPassword(
            text, CompletableFuture.supplyAsync(() -> Passwords.hashGenerated(text))));
  }

  private ApplicationContext context() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .bootstrapEnvironment(false)
        .properties(
            Map.of(
                "micronaut.application.name",
                "modelstate",
                "micronaut.server.host",
                options.listen(),
                "micronaut.server.port",
                -1,
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                options.port() == 0 ? -1 : options.port(),
                "micronaut.server.max-request-size",
                BODY_BYTES_MAX,
                "micronaut.server.netty.max-header-size",
                HEADER_BYTES_MAX,
                "micronaut.server.netty.max-initial-line-length",
                HEADER_BYTES_MAX,
                "micronaut.server.http-version",
                "HTTP_1_1"))
        .build()
        .start();
  }

  private StartRefused notListening(ServerStartupException e) {
    return new StartRefused(
        "cannot listen on %s port %d: %s; is another controller running there? Stop it, or choose"
                .formatted(options.listen(), options.port(), rootText(e))
            + " another port with --port",
        e);
  }

  private static String rootText(Throwable thrown) {
    var cause = thrown;
    @Nullable Throwable next = cause.getCause();
    while (next != null) {
      cause = next;
      next = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) { // Closing goes on: the refusal is what the user must see.
        System.getLogger(ServerStart.class.getName())
            .log(System.Logger.Level.WARNING, "while giving up a start", e);
      }
    }
  }
}
