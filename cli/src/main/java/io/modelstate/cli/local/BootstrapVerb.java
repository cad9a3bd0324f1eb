package io.modelstate.cli.local;

import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bootstrap",
    header = "Make a controller that runs behind.",
    customSynopsis = "modelstate bootstrap [options] <cloud>[/region] [name]",
    description = {
      "The cloud is one that every client knows, such as localhost, microk8s or aws; it is",
      "simulated. The controller keeps running until it is stopped with modelstate stop."
    },
    footer = {
      "",
      "Examples:",
      "  modelstate bootstrap localhost lab",
      "  modelstate bootstrap --config image-stream=daily localhost lxd-daily",
      "  modelstate bootstrap --constraints mem=4G aws"
    })
public final class BootstrapVerb extends Verb {
  private static final int FIRST_PORT = 17070;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; the next free one from 17070 when left out.")
  private int port;

  @Mixin private FirstStartOptions firstStart = new FirstStartOptions();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no cloud specified");
    atMost(2);
    var around = session.around();
    var cloud = CloudChoice.parse(around, word(0));
    var name = count() == 2 ? word(1) : cloud.shown().replace('/', '-');
    checkName(session, name);
    int chosen = port == 0 ? FreePort.from(FIRST_PORT) : port;
    around.say("Creating controller %s on %s\n".formatted(GoQuote.of(name), cloud.shown()));
    around.say("Starting it at 127.0.0.1:%d\n".formatted(chosen));
    var log = Homes.log(around, name);
    try {
      new Background(around, log).start(words(cloud, name, chosen));
    } catch (Refusal e) {
      DataFolders.remove(Homes.data(around, name)); // It was not there before.
      throw e;
    }
    return said(
        """
        Bootstrap complete, controller %s is now available; its log is %s

        Now you can run
        \tjuju add-model <model-name>
        to create a new model. No workloads are run in it.
        """
            .formatted(GoQuote.of(name), log));
  }

  private static void checkName(Session session, String name) {
    if (!Names.validController(name)) {
      throw Refusal.usage(
          "%s is not a valid name: controller names may only contain lowercase letters, digits and hyphens"
              .formatted(GoQuote.of(name)));
    }
    if (session.controllers().find(name).isPresent()) {
      throw Refusal.failed("controller %s already exists".formatted(GoQuote.of(name)));
    }
    var folder = Homes.data(session.around(), name);
    if (Files.exists(folder)) {
      throw Refusal.failed(
          """
          the data folder %s exists: start its controller with

              modelstate up --name %s

          or remove it with modelstate stop --remove %s
          """
              .formatted(folder, name, name));
    }
  }

  private List<String> words(CloudChoice cloud, String name, int chosen) {
    List<String> words = new ArrayList<>(List.of("up", "--name", name));
    words.addAll(List.of("--port", String.valueOf(chosen)));
    words.addAll(List.of("--cloud", cloud.shown()));
    words.addAll(firstStart.words());
    return words;
  }
}
