package io.modelstate.cli.config;

import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.Manner;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ControllerWire.ControllerConfigResult;
import io.modelstate.wire.render.ControllerConfig;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "controller-config",
    header = "Show or change the settings of a controller.",
    customSynopsis = "modelstate controller-config [options] [key[=value] ...]",
    description = "Some settings are made when a controller is bootstrapped and stay.",
    footer = {
      "",
      "Examples:",
      "  modelstate controller-config",
      "  modelstate controller-config api-port",
      "  modelstate controller-config agent-ratelimit-rate=50ms agent-ratelimit-max=100"
    })
public final class ControllerConfigVerb extends ViewVerb {
  @Mixin private ControllerOption controller = new ControllerOption();
  @Mixin private ChangeOptions change = new ChangeOptions();

  @Option(names = "--file", paramLabel = "FILE", description = "Set from a yaml file.")
  private String file = "";

  @SuppressWarnings("UnusedVariable") // Taken as Juju's client does.
  @Option(names = "--ignore-read-only-fields", hidden = true)
  private boolean ignoreReadOnly;

  @Option(names = "--strict", description = "Refuse keys that nothing knows, as always here.")
  private boolean strict;

  public ControllerConfigVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    var asked = ConfigWords.parse(words(), List.of(), file, Set.of());
    var of = controller.in(session);
    return asked.isGet() ? get(session, of, asked.key(), format) : set(session, of, asked);
  }

  private static Rendered get(Session session, Controller of, String key, Format format) {
    var answer = of.read("/v1/controller/config", ControllerConfigResult.class);
    return key.isEmpty()
        ? ControllerConfig.all(answer, format)
        : ControllerConfig.one(answer, key, session.viewer(of), format);
  }

  private Rendered set(Session session, Controller of, ConfigWords asked) {
    var values =
        asked.withFile(file.isEmpty() ? Map.of() : ConfigFiles.map(session.around(), file));
    var command = ChangeOptions.command("SetControllerConfig");
    command.set("set", Json.lenient().valueToTree(values));
    change.carryOut(session, of, command, new Manner(strict, text -> text));
    return done();
  }
}
