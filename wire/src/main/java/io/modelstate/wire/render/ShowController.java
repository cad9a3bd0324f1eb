package io.modelstate.wire.render;

import io.modelstate.wire.model.CommonWire.StringResult;
import io.modelstate.wire.model.ControllerWire.ControllerVersionResults;
import io.modelstate.wire.model.ControllerWire.UserAccessResults;
import io.modelstate.wire.model.ModelConfigWire.ModelConfigResults;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.UserModel;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code show-controller}: what is known about controllers, here and there. */
public final class ShowController {
  private final Known known;
  private final Answers answers;
  private final List<String> errors = new ArrayList<>();
  private final StringBuilder stderr = new StringBuilder();

  private ShowController(Known known, Answers answers) {
    this.known = known;
    this.answers = answers;
  }

  /** What the client store knows; {@code currentModel} is qualified, or empty. */
  public record Known(
      Details details, Account account, String currentModel, boolean showPassword) {}

  /** What the calls came to, in the order in which they are made. */
  public record Answers(
      Answer<UserAccessResults> access,
      Answer<ModelConfigResults> modelConfig,
      Answer<ControllerVersionResults> version,
      Answer<UserModelList> allModels,
      Answer<StringResult> mongoVersion,
      Answer<StringResult> identityUrl,
      Answer<ModelStatusResults> statuses) {}

  /** One entry of the output. */
  public record Shown(Node entry, String stderr) {}

  public static Shown show(Known known, Answers answers) {
    var view = new ShowController(known, answers);
    var entry = view.entry();
    return new Shown(entry, view.stderr.toString());
  }

  public static Rendered render(Map<String, Shown> controllers, Format format) {
    Map<String, Node> entries = new LinkedHashMap<>();
    var stderr = new StringBuilder();
    controllers.forEach(
        (name, shown) -> {
          entries.put(name, shown.entry());
          stderr.append(shown.stderr());
        });
    return Rendered.tree(Node.map(entries), format).withStderr(stderr.toString());
  }

  public static Rendered unknown(String name, Format format) {
    return Rendered.failed("controller " + name + " not found", format.asTree());
  }

  private Node entry() {
    var access = access();
    var details = details();
    var statuses = statuses();
    return new Fields()
        .put("details", details)
        .putIfAny(kubernetes() ? "controller-nodes" : "controller-machines", machines(statuses))
        .putIfAny("models", models(statuses))
        .textIfAny("current-model", known.currentModel())
        .put("account", account(access))
        .putIfAny("errors", Node.texts(errors))
        .end();
  }

  private boolean kubernetes() {
    return known.details().type().equals("kubernetes");
  }

  private Node account(String access) {
    var fields = new Fields().textIfAny("user", known.account().user()).textIfAny("access", access);
    return known.showPassword()
        ? fields.textIfAny("password", known.account().password()).end()
        : fields.end();
  }

  private String access() {
    return switch (answers.access()) {
      case Answer.Failed<UserAccessResults>(var error) -> inBrackets(error);
      case Answer.Ok<UserAccessResults>(var answer) -> {
        if (answer.results().isEmpty()) {
          yield "";
        }
        var first = answer.results().getFirst();
        if (first.error() != null) {
          yield inBrackets(first.error());
        }
        yield first.result() == null ? "" : first.result().access();
      }
    };
  }

  /** The code stands for a value that could not be had; a text without code goes to the user. */
  private String inBrackets(WireError error) {
    if (!error.code().isEmpty()) {
      return "(" + error.code() + ")";
    }
    stderr.append(error.message()).append('\n');
    return "(error)";
  }

  private Node details() {
    var stored = known.details();
    var modelVersion = modelVersion();
    var version =
        switch (answers.version()) {
          case Answer.Ok<ControllerVersionResults>(var answer) -> answer;
          case Answer.Failed<ControllerVersionResults>(var error) ->
              new ControllerVersionResults(inBrackets(error), "");
        };
    return new Fields()
        .put("controller-uuid", "uuid", Node.text(stored.uuid()))
        .put("api-endpoints", Node.flow(stored.apiEndpoints()))
        .text("cloud", stored.cloud())
        .textIfAny("region", stored.region())
        .textIfAny("agent-version", version.version())
        .textIfAny("agent-git-commit", version.gitCommit())
        .textIfAny("controller-model-version", modelVersion)
        .textIfAny("mongo-version", text(answers.mongoVersion()))
        .textIfAny("identity-url", text(answers.identityUrl()))
        .textIfAny("ca-fingerprint", Fingerprint.of(stored.caCert()))
        .text("ca-cert", stored.caCert())
        .end();
  }

  private String modelVersion() {
    return switch (answers.modelConfig()) {
      case Answer.Failed<ModelConfigResults>(var error) -> inBrackets(error);
      case Answer.Ok<ModelConfigResults>(var answer) -> {
        var version = Wire.map(answer.config()).get("agent-version");
        yield version == null || version.value() == null ? "" : version.value().asText();
      }
    };
  }

  private String text(Answer<StringResult> answer) {
    return switch (answer) {
      case Answer.Failed<StringResult>(var error) -> listed(error);
      case Answer.Ok<StringResult>(var result) ->
          result.error() == null ? result.result() : listed(result.error());
    };
  }

  private String listed(WireError error) {
    errors.add(error.message());
    return "(error)";
  }

  /** A model that was asked about, and what came back. */
  private record Asked(String name, String uuid, String type, @Nullable ModelStatus status) {}

  private List<Asked> statuses() {
    var models =
        switch (answers.allModels()) {
          case Answer.Ok<UserModelList>(var list) -> Wire.list(list.userModels());
          case Answer.Failed<UserModelList>(var error) -> {
            errors.add(error.message());
            yield List.<UserModel>of();
          }
        };
    var results =
        switch (answers.statuses()) {
          case Answer.Ok<ModelStatusResults>(var list) -> Wire.list(list.models());
          case Answer.Failed<ModelStatusResults>(var error) -> {
            errors.add(error.message());
            yield List.<ModelStatus>of();
          }
        };
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      var model = models.get(i).model();
      var status = i < results.size() ? results.get(i) : null;
      asked.add(new Asked(model.name(), model.uuid(), model.type(), status));
    }
    addErrors(asked);
    return asked;
  }

  /** Juju tells of each twice. */
  private void addErrors(List<Asked> asked) {
    List<String> plain = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (var model : asked) {
      if (model.status() != null && model.status().error() != null) {
        var message = model.status().error().message();
        plain.add(message);
        named.add("model uuid " + model.uuid() + ": " + message);
      }
    }
    errors.addAll(plain);
    errors.addAll(named);
  }

  private static Node machines(List<Asked> asked) {
    var voters =
        asked.stream()
            .filter(model -> model.name().equals("controller") && model.status() != null)
            .flatMap(model -> machinesOf(model).stream())
            .filter(ModelMachineInfo::wantsVote)
            .toList();
    Map<String, Node> entries = new LinkedHashMap<>();
    voters.forEach(m -> entries.put(m.id(), machine(m, voters.size() > 1)));
    return Node.map(entries);
  }

  private static List<ModelMachineInfo> machinesOf(Asked model) {
    return model.status() == null ? List.of() : model.status().machines();
  }

  private static Node machine(ModelMachineInfo machine, boolean highlyAvailable) {
    var primary = machine.haPrimary();
    return new Fields()
        .text(
            "instance-id",
            machine.instanceId().isEmpty() ? "(unprovisioned)" : machine.instanceId())
        .textIfAny("ha-status", highlyAvailable ? haStatus(machine) : "")
        .putIfAny("ha-primary", Node.bool(primary != null && primary))
        .end();
  }

  private static String haStatus(ModelMachineInfo machine) {
    if (machine.status().equals("down")) {
      return "down, lost connection";
    }
    return machine.hasVote() ? "ha-enabled" : "ha-pending";
  }

  /** Models of the same name fall together. */
  private static Node models(List<Asked> asked) {
    Map<String, Node> entries = new LinkedHashMap<>();
    asked.forEach(model -> entries.put(model.name(), model(model)));
    return Node.map(entries);
  }

  private static Node model(Asked model) {
    var fields = new Fields().put("model-uuid", "uuid", Node.text(model.uuid()));
    var status = model.status();
    if (status == null || status.error() != null) {
      return fields.end();
    }
    boolean caas = model.type().equals("caas");
    return fields
        .putIfAny("machine-count", Node.whole(status.hostedMachineCount()))
        .putIfAny("core-count", Node.whole(cores(status)))
        .putIfAny("unit-count", Node.whole(caas ? status.unitCount() : 0))
        .end();
  }

  private static long cores(ModelStatus status) {
    return status.machines().stream().mapToLong(ShowModel::cores).sum();
  }
}
