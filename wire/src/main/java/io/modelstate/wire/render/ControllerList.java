package io.modelstate.wire.render;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.ModelName;
import io.modelstate.wire.model.ModelManagerWire.Model;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelStatusResults;
import io.modelstate.wire.model.ModelManagerWire.UserModel;
import io.modelstate.wire.model.ModelManagerWire.UserModelList;
import io.modelstate.wire.store.Accounts;
import io.modelstate.wire.store.Controllers;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoredModels;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code controllers}: those in the client store, as they were when last asked. */
public final class ControllerList {
  private static final String NONE =
      """
      No controllers registered.

      Please either create a new controller using "juju bootstrap" or connect to
      another controller that you have been given access to using "juju register".
      """;
  private static final int[] COUNTS = {5, 6, 7};
  private static final String UNKNOWN = "(unknown)";
  private static final String CONTROLLER_MODEL = "controller";

  private final Controllers controllers;
  private final Accounts accounts;
  private final StoredModels models;

  private ControllerList(Controllers controllers, Accounts accounts, StoredModels models) {
    this.controllers = controllers;
    this.accounts = accounts;
    this.models = models;
  }

  /** {@code refreshed} says that what is shown is the latest. */
  public static Rendered render(
      Controllers controllers,
      Accounts accounts,
      StoredModels models,
      boolean refreshed,
      Format format) {
    var list = new ControllerList(controllers, accounts, models);
    if (format != Format.TEXT) {
      return Rendered.tree(list.tree(), format);
    }
    if (controllers.controllers().isEmpty()) {
      return Rendered.failed(NONE, format);
    }
    var advice =
        refreshed
            ? ""
            : "Use --refresh option with this command to see the latest information.\n\n";
    return Rendered.ok(advice + list.table());
  }

  /** The details with fresh counts, or the line that says why there are none. */
  public sealed interface Refresh {
    record Done(Details details) implements Refresh {}

    record Failed(String line) implements Refresh {}
  }

  /** The counts from the models of a controller; one error and all the old values stay. */
  public static Refresh refresh(
      String name,
      Details details,
      Answer<UserModelList> allModels,
      Answer<ModelStatusResults> statuses) {
    return switch (allModels) {
      case Answer.Failed<UserModelList>(var error) -> failed(name, Rendered.text(error));
      case Answer.Ok<UserModelList>(var list) ->
          switch (statuses) {
            case Answer.Failed<ModelStatusResults>(var error) -> failed(name, Rendered.text(error));
            case Answer.Ok<ModelStatusResults>(var answer) ->
                counted(name, details, Wire.list(list.userModels()), Wire.list(answer.models()));
          };
    };
  }

  private static Refresh failed(String name, String message) {
    return new Refresh.Failed(
        "error updating cached details for %s: %s\n".formatted(GoQuote.of(name), message));
  }

  private static Refresh counted(
      String name, Details details, List<UserModel> asked, List<ModelStatus> answers) {
    if (asked.size() != answers.size()) {
      return failed(name, "%d results, expected %d".formatted(answers.size(), asked.size()));
    }
    int machines = 0;
    List<ModelMachineInfo> voters = List.of();
    for (int i = 0; i < answers.size(); i++) {
      var status = answers.get(i);
      if (status.error() != null) {
        return failed(name, status.error().message());
      }
      machines += status.hostedMachineCount();
      if (isController(asked.get(i).model())) {
        voters = status.machines().stream().filter(ModelMachineInfo::wantsVote).toList();
      }
    }
    int active = (int) voters.stream().filter(ControllerList::active).count();
    return new Refresh.Done(details.withCounts(machines, voters.size(), active));
  }

  static boolean isController(Model model) {
    return model.name().equals(CONTROLLER_MODEL);
  }

  private static boolean active(ModelMachineInfo machine) {
    return machine.hasVote() && !machine.status().equals("down");
  }

  private String table() {
    var table = Table.plain().alignRight(COUNTS);
    table.row(
        "Controller",
        "Model",
        "User",
        "Access",
        "Cloud/Region",
        "Models",
        "Nodes",
        "HA",
        "Version");
    new TreeMap<>(controllers.controllers()).forEach((name, details) -> row(table, name, details));
    return table.toString();
  }

  private void row(Table table, String name, Details details) {
    var account = accounts.find(name);
    table
        .cells(
            name + (name.equals(controllers.currentController()) ? "*" : ""),
            currentModel(name).orElse("-"),
            account.map(Accounts.Account::user).orElse("-"),
            account
                .map(a -> a.lastKnownAccess().isEmpty() ? UNKNOWN : a.lastKnownAccess())
                .orElse("-"),
            details.region().isEmpty() ? details.cloud() : details.cloud() + "/" + details.region(),
            count(models.of(name).models().size()),
            count(machines(details)),
            highAvailability(details),
            details.agentVersion().isEmpty() ? UNKNOWN : details.agentVersion())
        .row();
  }

  private static String count(int count) {
    return count == 0 ? "-" : String.valueOf(count);
  }

  private static int machines(Details details) {
    return details.machineCount() == null ? 0 : details.machineCount();
  }

  private static boolean kubernetes(Details details) {
    return details.type().equals("kubernetes");
  }

  private static String highAvailability(Details details) {
    int total = details.controllerMachineCount();
    int active = details.activeControllerMachineCount();
    if (total == 0 || kubernetes(details)) {
      return "-";
    }
    if (total == 1) {
      return "none";
    }
    return active < total ? active + "/" + total : String.valueOf(total);
  }

  private Optional<String> currentModel(String controller) {
    var current = models.of(controller).currentModel();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    var user = accounts.find(controller).map(Accounts.Account::user).orElse("");
    return Optional.of(ModelName.shown(current, user));
  }

  private Node tree() {
    Map<String, Node> entries = new TreeMap<>();
    controllers.controllers().forEach((name, details) -> entries.put(name, entry(name, details)));
    return new Fields()
        .put("controllers", entries.isEmpty() ? Node.noEntries() : Node.map(entries))
        .text("current-controller", controllers.currentController())
        .end();
  }

  private Node entry(String name, Details details) {
    var account = accounts.find(name);
    var endpoints = details.apiEndpoints();
    var fields =
        new Fields()
            .textIfAny("current-model", currentModel(name).orElse(""))
            .textIfAny("user", account.map(Accounts.Account::user).orElse(""))
            .textIfAny("access", account.map(Accounts.Account::lastKnownAccess).orElse(""))
            .textIfAny("recent-server", endpoints.isEmpty() ? "" : endpoints.getFirst())
            .put("controller-uuid", "uuid", Node.text(details.uuid()))
            .put("api-endpoints", Node.flow(endpoints))
            .text("ca-cert", details.caCert())
            .text("cloud", details.cloud())
            .textIfAny("region", details.region())
            .textIfAny("agent-version", details.agentVersion())
            .putIfAny("model-count", Node.whole(models.of(name).models().size()));
    var counts = Node.whole(machines(details));
    fields.putIfAny(kubernetes(details) ? "node-count" : "machine-count", counts);
    if (details.controllerMachineCount() > 0) {
      fields.put(
          kubernetes(details) ? "controller-nodes" : "controller-machines",
          new Fields()
              .put("active", "Active", Node.whole(details.activeControllerMachineCount()))
              .put("total", "Total", Node.whole(details.controllerMachineCount()))
              .end());
    }
    return fields.end();
  }
}
