package io.modelstate.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Manner;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.ModelConfig;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "model-config",
    header = "Show or change the settings of a model.",
    customSynopsis = "modelstate model-config [options] [key[=value] ...]",
    description = "Settings that change together change as one: all of them, or none.",
    footer = {
      "",
      "Examples:",
      "  modelstate model-config",
      "  modelstate model-config logging-config",
      "  modelstate model-config ftp-proxy=10.0.0.1:8000 --reset http-proxy",
      "  modelstate model-config --file settings.yaml"
    })
public final class ModelConfigVerb extends ViewVerb {
  /** Keys that other verbs are for. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("agent-version", "upgrade-model", "charmhub-url", "add-model");

  private static final String OPENING = "opening API connection: ";

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--reset",
      paramLabel = "KEY[,KEY]",
      description = "Back to what new models start with; may be repeated.")
  private List<String> reset = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "Set from a yaml file.")
  private String file = "";

  @Option(
      names = "--ignore-read-only-fields",
      description = "Leave out keys that cannot be set here.")
  private boolean ignoreReadOnly;

  @Option(names = "--strict", description = "Refuse keys that nothing knows.")
  private boolean strict;

  public ModelConfigVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    var asked = ConfigWords.parse(words(), reset, file, ELSEWHERE.keySet());
    var of = model(session);
    return asked.isGet() ? get(of, asked.key(), format) : set(session, of, asked);
  }

  private ModelRef model(Session session) {
    try {
      return model.in(session);
    } catch (Refusal e) {
      throw e.text().endsWith(" not found") ? e.prefixed(OPENING) : e;
    }
  }

  private static Rendered get(ModelRef of, String key, Format format) {
    var answer = of.read("/config", ModelConfigResults.class);
    return key.isEmpty()
        ? ModelConfig.all(answer, format)
        : ModelConfig.one(answer, key, of.typed(), format);
  }

  private Rendered set(Session session, ModelRef of, ConfigWords asked) {
    var values =
        asked.withFile(
            file.isEmpty()
                ? Map.of()
                : PrintedConfig.ofModel(ConfigFiles.map(session.around(), file)));
    checkElsewhere(values);
    var command = ChangeOptions.command("SetConfig").put("model", of.uuid());
    command.set("set", Json.lenient().valueToTree(values));
    command.set("reset", Json.lenient().valueToTree(asked.reset()));
    change.carryOut(
        session, of.controller(), command, new Manner(strict, ModelConfigVerb::warning));
    return done();
  }

  private void checkElsewhere(Map<String, JsonNode> values) {
    if (ignoreReadOnly) {
      values.keySet().removeAll(ELSEWHERE.keySet());
      return;
    }
    for (var key : values.keySet()) {
      var verb = ELSEWHERE.get(key);
      if (verb != null) {
        throw Refusal.failed("%s must be set via %s".formatted(GoQuote.of(key), GoQuote.of(verb)));
      }
    }
  }

  private static String warning(String text) {
    return text.replaceFirst(
        "is not defined",
        "is not defined in the current model configuration: possible misspelling");
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, problem.withCode());
  }

  @Override
  public String explainGone(String text) {
    return OPENING + text;
  }
}
