package io.modelstate.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.modelstate.api.auth.Passwords;
import io.modelstate.api.http.RunningRequests;
import io.modelstate.api.log.OperatorLog;
import io.modelstate.api.tls.ServerCertificate;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.runtime.cloud.CloudProfile;
import io.modelstate.runtime.cloud.Pace;
import io.modelstate.runtime.cloud.SimulatedCloud;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.folder.DataFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A running controller: its data folder, its engine and its HTTP face. */
public final class ControllerServer implements AutoCloseable {
  /**
   * What to start.
   *
   * @param listen the address to listen on; loopback unless a network is to reach it
   * @param port 0 for any free one
   * @param replay read the history from its first event, and make the snapshots anew
   * @param profile how the simulated cloud moves
   * @param charmhub whom to ask for charms that are not known here; empty for nobody
   */
  public record Options(
      Path data,
      String listen,
      int port,
      FirstStart firstStart,
      boolean replay,
      CloudProfile profile,
      Optional<URI> charmhub) {
    public Options(Path data, String listen, int port, FirstStart firstStart) {
      this(data, listen, port, firstStart, false, Pace.AT_ONCE, Optional.empty());
    }
  }

  /** What a start has opened, in the order to close it in. */
  record Opened(
      ApplicationContext context,
      EmbeddedServer server,
      Engine engine,
      SimulatedCloud cloud,
      DataFolder folder,
      ServerCertificate certificate) {}

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final Opened opened;
  private final String listen;
  private final Optional<String> newAdminPassword;

  ControllerServer(Opened opened, String listen, Optional<String> newAdminPassword) {
    this.opened = opened;
    this.listen = listen;
    this.newAdminPassword = newAdminPassword;
  }

  /**
   * Opens the data folder, or makes it and bootstraps, and serves.
   *
   * @throws StartRefused with a text for the user; nothing is left open
   */
  public static ControllerServer start(Options options) {
    return new ServerStart(options).run();
  }

  public Engine engine() {
    return opened.engine();
  }

  public String controllerUuid() {
    return opened.engine().controllerId();
  }

  public String controllerModelUuid() {
    return state().details().controllerModel().uuid();
  }

  public String name() {
    return state().details().name();
  }

  public String cloud() {
    return state().details().cloud();
  }

  public String cloudType() {
    return state().clouds().require(cloud()).cloud().type();
  }

  /** Empty for a cloud without regions. */
  public String region() {
    return state().details().region();
  }

  public String agentVersion() {
    return state().details().agentVersion();
  }

  /** {@code host:port}. */
  public String address() {
    var host = listen.contains(":") ? "[" + listen + "]" : listen;
    return host + ":" + opened.server().getPort();
  }

  /** The authority that clients must trust, in PEM. */
  public String caCertificate() {
    return opened.certificate().authorityPem();
  }

  /** The password of the first user, when this start made the controller. */
  public Optional<String> newAdminPassword() {
    return newAdminPassword;
  }

  /** Gives the first user a new password; the old one is good no longer. */
  public String resetAdminPassword() {
    var password = Passwords.generate();
    var owner = state().details().owner();
    opened
        .engine()
        .execute(
            new SetPassword(owner, Passwords.hashGenerated(password)),
            Sender.of(owner, "modelstate up --reset-admin-password"));
    return password;
  }

  /**
   * Takes no more requests, lets running ones end within a limit, writes what is queued, and frees
   * the data folder.
   */
  @Override
  public void close() {
    var requests = opened.context().getBean(RunningRequests.class);
    requests.refuse();
    OperatorLog.info("stopping", Map.of("controller", name()));
    int left = requests.await(STOP_PATIENCE);
    if (left > 0) {
      OperatorLog.warning("requests are cut off: they took too long", Map.of("requests", left));
    }
    opened.context().close();
    opened.cloud().close();
    opened.engine().close();
    opened.folder().close();
    OperatorLog.info("stopped", Map.of("position", opened.engine().images().position()));
  }

  private ControllerState state() {
    return opened.engine().controller();
  }
}
