package io.modelstate.cli.config;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Blocked;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Manner;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ModelManagerWire.ModelDefaultsResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.ModelDefaults;
import io.modelstate.wire.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "model-defaults",
    header = "Show or change what new models start with.",
    customSynopsis = "modelstate model-defaults [options] [key[=value] ...]",
    description =
        "Defaults hold for a cloud, or for one of its regions. Models that exist keep"
            + " what they have.",
    footer = {
      "",
      "Examples:",
      "  modelstate model-defaults",
      "  modelstate model-defaults ftp-proxy=10.0.0.1:8000",
      "  modelstate model-defaults --region aws/us-east-1 --file defaults.yaml",
      "  modelstate model-defaults --reset ftp-proxy"
    })
public final class ModelDefaultsVerb extends ViewVerb {
  private static final String AGENT_VERSION = "agent-version";

  @Mixin private ControllerOption controller = new ControllerOption();
  @Mixin private ChangeOptions change = new ChangeOptions();

  @Option(names = "--cloud", paramLabel = "CLOUD", description = "The cloud, if there are more.")
  private String cloud = "";

  @Option(
      names = "--region",
      paramLabel = "[CLOUD/]REGION",
      description = "Of one region instead of the whole cloud.")
  private String region = "";

  @Option(names = "--reset", paramLabel = "KEY[,KEY]", description = "Remove; may be repeated.")
  private List<String> reset = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "Set from a yaml file.")
  private String file = "";

  @Option(names = "--ignore-read-only-fields", hidden = true)
  private boolean ignoreReadOnly;

  @Option(names = "--strict", description = "Refuse keys that nothing knows.")
  private boolean strict;

  public ModelDefaultsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    var asked = ConfigWords.parse(words(), reset, file, Set.of(AGENT_VERSION));
    var given = DefaultsTarget.given(cloud, region);
    var of = controller.in(session);
    var target = given.on(of);
    return asked.isGet() ? get(of, target, asked.key(), format) : set(session, of, target, asked);
  }

  private static Rendered get(Controller of, DefaultsTarget target, String key, Format format) {
    var answer =
        of.read(
            "/v1/model-defaults?cloud=" + Request.part(target.cloud()), ModelDefaultsResults.class);
    return ModelDefaults.render(answer, key, target.region(), format);
  }

  private Rendered set(Session session, Controller of, DefaultsTarget target, ConfigWords asked) {
    var values =
        asked.withFile(
            file.isEmpty()
                ? Map.of()
                : PrintedConfig.ofDefaults(
                    ConfigFiles.map(session.around(), file), target.region()));
    if (ignoreReadOnly) {
      values.remove(AGENT_VERSION);
    }
    if (values.containsKey(AGENT_VERSION)) {
      throw Refusal.failed("\"agent-version\" must be set via \"upgrade-model\"");
    }
    var command = ChangeOptions.command("SetModelDefaults").put("cloud", target.cloud());
    if (!target.region().isEmpty()) {
      command.put("region", target.region());
    }
    command.set("set", Json.lenient().valueToTree(values));
    command.set("reset", Json.lenient().valueToTree(asked.reset()));
    change.carryOut(session, of, command, new Manner(strict, ModelDefaultsVerb::warning));
    return done();
  }

  private static String warning(String text) {
    return text.replaceFirst(
        "is not defined", "is not defined in the known model configuration: possible misspelling");
  }

  @Override
  public String explain(Problem problem) {
    return Blocked.change(problem, problem.detail());
  }
}
