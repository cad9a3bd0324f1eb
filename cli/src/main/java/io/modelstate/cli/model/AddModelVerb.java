package io.modelstate.cli.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modelstate.cli.cloud.CloudDirectory;
import io.modelstate.cli.config.ConfigFiles;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.Controller;
import io.modelstate.cli.session.ControllerOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.store.StoredModels.StoredModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add-model",
    header = "Add a model.",
    customSynopsis = "modelstate add-model [options] <model name> [cloud|region|cloud/region]",
    description = "The new model becomes the current one unless --no-switch or --owner is given.",
    footer = {
      "",
      "Examples:",
      "  modelstate add-model mymodel",
      "  modelstate add-model mymodel us-east-1 --credential mine",
      "  modelstate add-model mymodel --config image-stream=daily --config settings.yaml"
    })
public final class AddModelVerb extends ChangeVerb {
  private static final String NO_NAME =
      """
      juju: no model name was passed. See "juju add-model --help".

      Did you mean:
      \tjuju add-model <model name>\
      """;
  private static final String NO_PERMISSION =
      """

      You do not have permission to add a model.
      You may ask an administrator to grant you access with "juju grant".

      """;

  @Mixin private ControllerOption controller = new ControllerOption();

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE|FILE",
      description = "A setting, or a yaml file of settings; may be repeated.")
  private List<String> config = new ArrayList<>();

  @Option(names = "--credential", paramLabel = "NAME", description = "The credential to use.")
  private String credential = "";

  @Option(names = "--owner", paramLabel = "USER", description = "Who owns it, if not oneself.")
  private String owner = "";

  @Option(names = "--no-switch", description = "Leave the current model the current one.")
  private boolean noSwitch;

  @Override
  public Rendered run(Session session) {
    atLeast(1, NO_NAME);
    atMost(2);
    checkNames();
    var values = config(session.around());
    var to = controller.in(session);
    var owned = owner.isEmpty() ? to.account().user() : owner;
    var placement = Placement.of(new CloudDirectory(to), word(1));
    var choice = new CredentialChoice(session, to, placement, owned).choose(credential);
    choice.ifPresent(chosen -> upload(session, to, chosen));
    var command = command(owned, placement, choice.map(c -> c.id().toString()).orElse(""), values);
    try {
      return carryOut(session, to, command).map(answer -> added(session, to, owned)).orElse(done());
    } catch (Problem e) {
      throw Refusal.failed(explained(session, e, placement.name()));
    }
  }

  private void checkNames() {
    if (!Names.validModel(word(0))) {
      throw Refusal.usage(
          "%s is not a valid name: model names may only contain lowercase letters, digits and hyphens"
              .formatted(GoQuote.of(word(0))));
    }
    if (!owner.isEmpty() && !Names.validUser(owner)) {
      throw Refusal.usage("%s is not a valid user".formatted(GoQuote.of(owner)));
    }
  }

  private Map<String, JsonNode> config(Surroundings around) {
    var values = ConfigFiles.merged(around, "config", config);
    if (values.containsKey("default-series") && values.containsKey("default-base")) {
      throw Refusal.failed("cannot specify both default-series and default-base");
    }
    var path = values.remove("authorized-keys-path");
    if (path != null && values.containsKey("authorized-keys")) {
      throw Refusal.failed(
          "\"authorized-keys\" and \"authorized-keys-path\" may not both be specified");
    }
    if (path != null) {
      values.put("authorized-keys", TextNode.valueOf(ConfigFiles.text(around, path.asText())));
    }
    return values;
  }

  private void upload(Session session, Controller to, CredentialChoice.Chosen chosen) {
    chosen
        .upload()
        .ifPresent(
            attributes -> {
              var command =
                  ChangeOptions.command("AddCredential")
                      .put("credential", chosen.id().toString())
                      .put("auth-type", attributes.getOrDefault("auth-type", ""));
              var rest = Json.lenient().<ObjectNode>valueToTree(attributes);
              command.set("attributes", rest.without("auth-type"));
              carryOut(session, to, command);
            });
  }

  private ObjectNode command(
      String owned, Placement placement, String chosen, Map<String, JsonNode> values) {
    var command =
        ChangeOptions.command("AddModel")
            .put("name", word(0))
            .put("owner", owned)
            .put("cloud", placement.name());
    if (!placement.region().isEmpty()) {
      command.put("region", placement.region());
    }
    if (!chosen.isEmpty()) {
      command.put("credential", chosen);
    }
    command.set("config", Json.lenient().valueToTree(values));
    return command;
  }

  private Rendered added(Session session, Controller to, String owned) {
    var model = info(to, owned + ":" + word(0));
    if (owned.equals(to.account().user())) {
      var name = owned + "/" + word(0);
      var type = model.type().isEmpty() ? "iaas" : model.type();
      session.updateModels(
          to.name(),
          known -> {
            var more = known.with(name, new StoredModel(model.uuid(), type));
            return noSwitch ? more : more.switchedTo(name);
          });
    }
    return said(AddedModel.sentence(model, !word(1).isEmpty()));
  }

  private static ModelInfo info(Controller to, String name) {
    var answer = to.read("/v1/models/" + name, ModelInfoResults.class);
    if (answer.results() != null) {
      for (var result : answer.results()) {
        if (result.result() != null) {
          return result.result();
        }
      }
    }
    throw Refusal.failed("the new model %s cannot be seen".formatted(GoQuote.of(name)));
  }

  private static String explained(Session session, Problem e, String cloud) {
    if (e.isUnauthorized()) {
      session.around().say(NO_PERMISSION);
    }
    return e.detail().startsWith("getting credential")
        ? e.withCode() + "\nSee `juju add-credential %s --help` for instructions".formatted(cloud)
        : e.withCode();
  }
}
