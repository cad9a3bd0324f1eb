package io.modelstate.cli.local;

import io.modelstate.api.ControllerServer;
import io.modelstate.api.FirstStart;
import io.modelstate.api.StartRefused;
import io.modelstate.api.log.LogSetup;
import io.modelstate.api.log.OperatorLog;
import io.modelstate.charms.LiveCharms;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.cli.session.Verb;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import io.modelstate.runtime.cloud.CloudProfile;
import io.modelstate.runtime.cloud.CloudScript;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs until the process is told to end; then the data folder is closed and the exit code is 0. */
@Command(
    name = "up",
    header = "Run a controller in the foreground.",
    customSynopsis = "modelstate up [options]",
    description = {
      "The first start makes the controller; later ones open it again. It is put into the client",
      "store of juju and becomes the current controller. Control-C stops it; nothing is lost.",
      "No charm code and no workloads are run."
    },
    footer = {
      "",
      "Examples:",
      "  modelstate up",
      "  modelstate up --name lab --port 17071",
      "  modelstate up --cloud aws/eu-west-1 --config agent-ratelimit-max=100"
    })
public final class UpVerb extends Verb {
  @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
  private String data = "";

  @Option(names = "--name", paramLabel = "NAME", description = "The controller (modelstate).")
  private String name = "modelstate";

  @Option(names = "--listen", paramLabel = "ADDRESS", description = "Where to listen (127.0.0.1).")
  private String listen = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one (17070).")
  private int port = 17070;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD[/REGION]",
      description = "The cloud to simulate (localhost).")
  private String cloud = "localhost";

  @Option(
      names = "--replay",
      description = "Leave the snapshots aside: verify the whole history and make them anew.")
  private boolean replay;

  @Option(
      names = "--cloud-profile",
      paramLabel = "PROFILE|FILE",
      description =
          "How the simulated cloud moves: at-once, realistic (with delays), stuck, or as a script"
              + " in a file says (at-once).")
  private String cloudProfile = "at-once";

  @Option(
      names = "--charmhub",
      paramLabel = "WHICH",
      description =
          "Whom to ask for charms that are not known here: none, live (Charmhub) or live=URL"
              + " (none).")
  private String charmhub = "none";

  @Option(
      names = "--reset-admin-password",
      description = "Give the first user a new password, and put it into the client store.")
  private boolean resetAdminPassword;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "Lines of the log: text or json (text).")
  private String logFormat = "text";

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "What is logged: error, warn, info or debug (info).")
  private String logLevel = "info";

  @Mixin private FirstStartOptions firstStart = new FirstStartOptions();

  @Override
  public Rendered run(Session session) {
    atMost(0);
    if (!Names.validController(name)) {
      throw Refusal.usage("controller name %s not valid".formatted(GoQuote.of(name)));
    }
    profile();
    charmhub();
    log();
    var server = start(session.around());
    var end = endWith(server);
    var password = server.newAdminPassword();
    if (resetAdminPassword && password.isEmpty()) {
      password = Optional.of(server.resetAdminPassword());
    }
    boolean known = new Enrolment(session, server).enrol(password);
    session.around().print(ready(server));
    if (!known) {
      session.around().say(noPassword());
    }
    OperatorLog.info("ready", Map.of("controller", server.name(), "address", server.address()));
    System.gc(); // A start takes several times the memory that an idle controller needs.
    await(end);
    return done();
  }

  private void log() {
    if (!List.of("text", "json").contains(logFormat)) {
      throw Refusal.usage("log format %s not valid".formatted(GoQuote.of(logFormat)));
    }
    if (!LogSetup.LEVEL_NAMES.contains(logLevel)) {
      throw Refusal.usage("log level %s not valid".formatted(GoQuote.of(logLevel)));
    }
    LogSetup.write(System.err, logFormat.equals("json"), logLevel);
  }

  private CloudProfile profile() {
    return CloudProfile.named(cloudProfile).orElseGet(this::script);
  }

  private CloudProfile script() {
    try {
      return CloudScript.parse(Files.readString(Path.of(cloudProfile)));
    } catch (IOException | InvalidPathException e) {
      throw Refusal.usage(
          "cloud profile %s not valid: it is not at-once, realistic or stuck, and no file that can"
                  .formatted(GoQuote.of(cloudProfile))
              + " be read");
    } catch (Rejected e) {
      throw Refusal.usage("cloud profile %s: %s".formatted(cloudProfile, e.message()));
    }
  }

  private Optional<URI> charmhub() {
    if (charmhub.equals("none")) {
      return Optional.empty();
    }
    if (charmhub.equals("live")) {
      return Optional.of(LiveCharms.CHARMHUB);
    }
    try {
      var hub = new URI(charmhub.replaceFirst("^live=", ""));
      if (charmhub.startsWith("live=")
          && List.of("http", "https").contains(hub.getScheme())
          && hub.getHost() != null
          && hub.getRawQuery() == null
          && hub.getRawFragment() == null) {
        return Optional.of(hub);
      }
    } catch (URISyntaxException e) {
      throw Refusal.usage(
          "charmhub %s not valid: %s".formatted(GoQuote.of(charmhub), e.getReason()));
    }
    throw Refusal.usage(
        "charmhub %s not valid, expected none, live or live=URL".formatted(GoQuote.of(charmhub)));
  }

  private ControllerServer start(Surroundings around) {
    var chosen = CloudChoice.parse(around, cloud);
    var first =
        new FirstStart(
            name,
            chosen.cloud().name(),
            chosen.region(),
            firstStart.agentVersion(),
            firstStart.config(around),
            firstStart.modelDefaults(around),
            firstStart.constraints(),
            firstStart.bootstrapConstraints());
    var folder = data.isEmpty() ? Homes.data(around, name) : Path.of(data);
    try {
      return ControllerServer.start(
          new ControllerServer.Options(
              folder.toAbsolutePath(), listen, port, first, replay, profile(), charmhub()));
    } catch (StartRefused e) {
      throw Refusal.failed(String.valueOf(e.getMessage()));
    }
  }

  /** A signal ends the process in order, and well: whoever asked for the end got it. */
  private static CountDownLatch endWith(ControllerServer server) {
    var end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  end.countDown();
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
    return end;
  }

  private static String ready(ControllerServer server) {
    return "ready: controller %s at %s; try: modelstate add-model test && modelstate status\n"
        .formatted(GoQuote.of(server.name()), server.address());
  }

  private String noPassword() {
    return """
    The client store has no password for this controller. To set a new one, stop it and run
    modelstate up --name %s --reset-admin-password
    """
        .formatted(name);
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
