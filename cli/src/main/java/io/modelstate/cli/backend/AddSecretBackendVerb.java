package io.modelstate.cli.backend;

import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.config.ConfigWords;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.Json;
import io.modelstate.wire.render.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-secret-backend",
    header = "Make a backend for secrets known.",
    customSynopsis =
        "modelstate add-secret-backend [options] <name> <type> [key=value ...] [token-rotate=2h]",
    description = "Settings are sealed. The backend is not called.",
    footer = {
      "",
      "Examples:",
      "  modelstate add-secret-backend myvault vault endpoint=https://10.0.0.2:8200 token=s.1",
      "  modelstate add-secret-backend myvault vault --config vault.yaml --import-id ID"
    })
public final class AddSecretBackendVerb extends ChangeVerb {
  private static final String ROTATION = "token-rotate";
  private static final int SETTINGS_FROM = 2;

  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(names = "--config", paramLabel = "FILE", description = "Settings from a yaml file.")
  private String file = "";

  @Option(
      names = "--import-id",
      paramLabel = "ID",
      description = "The id to use, of a backend that" + " another controller has.")
  private String importId = "";

  @Override
  public Rendered run(Session session) {
    atLeast(SETTINGS_FROM, "must specify backend name and type");
    var asked =
        ConfigWords.parse(words().subList(SETTINGS_FROM, count()), List.of(), file, Set.of());
    if (!asked.key().isEmpty()) {
      throw Refusal.usage("expected \"key=value\", got \"%s\"".formatted(asked.key()));
    }
    var settings =
        asked.withFile(file.isEmpty() ? Map.of() : ConfigFiles.map(session.around(), file));
    var command =
        ChangeOptions.command("AddSecretBackend").put("name", word(0)).put("type", word(1));
    var rotation = settings.remove(ROTATION);
    if (rotation != null) {
      command.put("token-rotate-interval", rotation.asText());
    }
    if (!importId.isEmpty()) {
      command.put("import-id", importId);
    }
    if (settings.isEmpty()) {
      throw Refusal.failed("missing config for secret backend type %s".formatted(word(1)));
    }
    var config = Json.lenient().createObjectNode();
    settings.forEach((key, value) -> config.put(key, value.asText()));
    command.set("config", config);
    carryOut(session, controller.in(session), command);
    return done();
  }
}
