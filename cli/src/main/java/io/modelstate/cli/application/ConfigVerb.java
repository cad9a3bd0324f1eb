package io.modelstate.cli.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.config.ConfigWords;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.render.ApplicationConfig;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "config",
    header = "Show or change the settings of an application.",
    customSynopsis = "modelstate config [options] <application> [key[=value] ...]",
    description = "Settings that change together change as one: all of them, or none.",
    footer = {
      "",
      "Examples:",
      "  modelstate config mysql",
      "  modelstate config mysql max-connections=100 --reset tuning-level",
      "  modelstate config mysql --file settings.yaml"
    })
public final class ConfigVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Mixin private ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--reset",
      paramLabel = "KEY[,KEY]",
      description = "Back to the charm's default; may be repeated.")
  private List<String> reset = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "Set from a yaml file.")
  private String file = "";

  public ConfigVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atLeast(1, "no application name specified");
    var asked = ConfigWords.parse(words().subList(1, count()), reset, file, List.of());
    var of = model.in(session);
    if (!asked.isGet()) {
      return set(session, of, asked);
    }
    var path = "/applications/%s/config".formatted(Request.part(word(0)));
    var answer = of.read(path, ApplicationGetResults.class);
    return asked.key().isEmpty()
        ? ApplicationConfig.all(answer, format)
        : ApplicationConfig.one(answer, asked.key(), format);
  }

  private Rendered set(Session session, ModelRef of, ConfigWords asked) {
    Map<String, JsonNode> fromFile = new TreeMap<>();
    if (!file.isEmpty()) {
      Settings.ofFile(session.around(), file, word(0))
          .properties()
          .forEach(entry -> fromFile.put(entry.getKey(), entry.getValue()));
    }
    var command =
        ChangeOptions.command("ConfigureApplication")
            .put("model", of.uuid())
            .put("application", word(0));
    command.set("set", Json.lenient().valueToTree(asked.withFile(fromFile)));
    command.set("reset", Json.lenient().valueToTree(asked.reset()));
    change.carryOut(session, of.controller(), command);
    return done();
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, problem.detail());
  }
}
