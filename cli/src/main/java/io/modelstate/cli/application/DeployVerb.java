package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.config.ConstraintWords;
import io.modelstate.cli.machine.PlacementWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.storage.StorageWords;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
    if (!word(1).isEmpty() && !Names.validApplication(word(1))) {
      throw Refusal.usage("invalid application name " + GoQuote.of(word(1)));
    }
    var command = ChangeOptions.command("DeployApplication");
    name(command);
    place(command);
    command.put("trust", trust).put("force", force);
    command.set("constraints", ConstraintWords.json(constraints));
    command.set("settings", Settings.of(session.around(), config, word(1), word(0)));
    storage.forEach(word -> pair(word, (key, of) -> stored(command, key, of)));
    resources.forEach(
        word -> pair(word, (key, of) -> command.withObject("/resources").put(key, of)));
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
    var attached = command.putArray("attach-storage");
    attachStorage.forEach(ids -> Stream.of(ids.split(",", -1)).forEach(attached::add));
  }

  private static void stored(ObjectNode command, String name, String directive) {
    command.withObject("/storage").set(name, StorageWords.json(directive));
  }

  private static void pair(String word, BiConsumer<String, String> then) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw Refusal.usage("expected \"key=value\", got %s".formatted(GoQuote.of(word)));
    }
    then.accept(word.substring(0, equals), word.substring(equals + 1));
  }

  private static String deployed(JsonNode answer) {
    for (var event : answer.path("events")) {
      if (event.path("event").asText().equals("application-deployed")) {
        var payload = event.path("payload");
        return deployed(payload.path("application").asText(), payload.path("charm"));
      }
    }
    return "";
  }

  private static String deployed(String application, JsonNode charm) {
    var url = charm.path("url").asText();
    var origin = charm.path("origin");
    var revision = origin.path("revision").asInt();
    var base = origin.path("base").asText() + "/stable";
    if (url.startsWith("local:")) {
      return "Deployed %s from %s on %s\n".formatted(GoQuote.of(application), url, base);
    }
    return "Deployed %s from charm-hub charm %s, revision %d in channel %s on %s\n"
        .formatted(
            GoQuote.of(application),
            GoQuote.of(url.replaceFirst("^.*/", "").replaceFirst("-[0-9]+$", "")),
            revision,
            origin.path("channel").asText(),
            base);
  }
}
