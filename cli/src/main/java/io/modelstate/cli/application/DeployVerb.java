package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConstraintWords;
import io.modelstate.cli.machine.PlacementWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Pair;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.storage.StorageWords;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "deploy",
    header = "Deploy an application into a model.",
    customSynopsis = "modelstate deploy [options] <charm> [<application>]",
    description =
        "A charm is named as the charm store knows it, or is local:NAME-REVISION once it was sent.",
    footer = {
      "",
      "Examples:",
      "  modelstate deploy mysql",
      "  modelstate deploy postgresql db -n 2 --channel 14/stable --config settings.yaml",
      "  modelstate deploy ubuntu --to lxd:0 --constraints mem=4G"
    })
public final class DeployVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "-n", paramLabel = "N", description = "How many units; one if left out.")
  private int units = 1;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "Of the charm.")
  private String channel = "";

  @Option(names = "--revision", paramLabel = "N", description = "Of the charm.")
  private int revision = -1;

  @Option(names = "--base", paramLabel = "BASE", description = "Such as ubuntu@24.04.")
  private String base = "";

  @Option(names = "--to", paramLabel = "PLACE[,PLACE]", description = "Where the units are to go.")
  private String to = "";

  @Option(names = "--trust", description = "Let it use the credential of the model.")
  private boolean trust;

  @Option(names = "--force", description = "Deploy on a base that the charm does not name.")
  private boolean force;

  @Option(
      names = "--config",
      paramLabel = "FILE|KEY=VALUE",
      description = "Settings; may be repeated.")
  private List<String> config = new ArrayList<>();

  @Option(names = "--constraints", paramLabel = "WORDS", description = "Of its machines.")
  private List<String> constraints = new ArrayList<>();

  @Option(names = "--storage", paramLabel = "NAME=POOL,SIZE,COUNT", description = "What it stores.")
  private List<String> storage = new ArrayList<>();

  @Option(names = "--attach-storage", paramLabel = "ID[,ID]", description = "Storage there is.")
  private List<String> attachStorage = new ArrayList<>();

  @Option(names = "--bind", paramLabel = "WORDS", description = "Spaces of endpoints.")
  private String bind = "";

  @Option(names = "--resource", paramLabel = "NAME=REVISION", description = "By their numbers.")
  private List<String> resources = new ArrayList<>();

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no charm or bundle specified");
    atMost(2);
    if (units < 0) {
      throw Refusal.usage("-n must be a positive integer");
    }
    if (!word(1).isEmpty()) {
      requireApplicationName(word(1));
    }
    var command = ChangeOptions.command("DeployApplication");
    name(command);
    place(command);
    command.put("trust", trust).put("force", force);
    command.set("constraints", ConstraintWords.json(constraints));
    command.set("settings", Settings.of(session.around(), config, word(1), word(0)));
    store(command);
    command.set("endpoint-bindings", Bindings.json(bind));
    var of = model.in(session);
    command.put("model", of.uuid());
    return carryOut(session, of.controller(), command)
        .map(done -> said(deployed(done)))
        .orElse(done());
  }

  private void name(ObjectNode command) {
    command.put("charm", word(0)).put("channel", channel).put("base", base);
    if (revision >= 0) {
      command.put("revision", revision);
    }
    if (!word(1).isEmpty()) {
      command.put("application", word(1));
    }
  }

  private void place(ObjectNode command) {
    command.put("units", units);
    PlacementWords.put(command.putArray("placement"), to);
    StorageWords.putIds(command.putArray("attach-storage"), attachStorage);
  }

  private void store(ObjectNode command) {
    storage.stream()
        .map(Pair::of)
        .forEach(
            pair ->
                command.withObject("/storage").set(pair.key(), StorageWords.json(pair.value())));
    if (!resources.isEmpty()) {
      Pair.putAll(command.putObject("resources"), resources);
    }
  }

  private static String deployed(JsonNode answer) {
    return ChangeOptions.payloads(answer, "application-deployed")
        .findFirst()
        .map(payload -> deployed(payload.path("application").asText(), payload.path("charm")))
        .orElse("");
  }

  private static String deployed(String application, JsonNode charm) {
    var url = charm.path("url").asText();
    return "Deployed %s from %s on %s/stable\n"
        .formatted(
            GoQuote.of(application),
            url.startsWith("local:") ? url : CharmWords.text(charm),
            charm.path("origin").path("base").asText());
  }
}
