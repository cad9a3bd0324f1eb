package io.modelstate.wire.render.status;

import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.ApplicationOfferStatus;
import io.modelstate.wire.model.ClientWire.BranchStatus;
import io.modelstate.wire.model.ClientWire.DetailedStatus;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.ClientWire.RemoteApplicationStatus;
import io.modelstate.wire.model.ClientWire.RemoteEndpoint;
import io.modelstate.wire.model.CommonWire.Base;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree for yaml and json. Relations are listed with their applications only. */
final class StatusTree {
  private final FullStatus status;
  private final String controller;
  private final StatusTimes times;

  private StatusTree(FullStatus status, String controller, StatusTimes times) {
    this.status = status;
    this.controller = controller;
    this.times = times;
  }

  static Node of(FullStatus status, String controller, StatusTimes times) {
    return new StatusTree(status, controller, times).tree();
  }

  private Node tree() {
    var machines = new MachineTree(times);
    var applications = new ApplicationTree(status, times);
    var fields =
        new Fields()
            .put("model", model())
            .put("machines", map(status.machines(), machines::machine))
            .put("applications", named(status.applications(), applications::application))
            .putIfAny("application-endpoints", map(status.remoteApplications(), this::remote))
            .putIfAny("offers", map(status.offers(), StatusTree::offer))
            .put("storage", new StorageTree(times).of(Stored.in(status)));
    if (status.controllerTimestamp() != null) {
      var timestamp = times.timestamp(status.controllerTimestamp());
      fields.put("controller", new Fields().text("timestamp", timestamp).end());
    }
    return fields.putIfAny("branches", map(status.branches(), StatusTree::branch)).end();
  }

  static <T> Node map(@Nullable Map<String, T> things, Function<T, Node> node) {
    return named(things, (name, thing) -> node.apply(thing));
  }

  static <T> Node named(@Nullable Map<String, T> things, BiFunction<String, T, Node> node) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Wire.map(things).forEach((name, thing) -> nodes.put(name, node.apply(name, thing)));
    return Node.map(nodes);
  }

  private Node model() {
    var model = status.model();
    var info = model.modelStatus();
    var reason = Wire.reason(info.data());
    return new Fields()
        .text("name", model.name())
        .text("type", model.type())
        .text("controller", controller)
        .text("cloud", Tags.parse(model.cloudTag(), TagKind.CLOUD).id())
        .textIfAny("region", model.region())
        .text("version", model.version())
        .textIfAny("upgrade-available", model.availableVersion())
        .put("model-status", status(info, info.info(), reason, "", times))
        .textIfAny("sla", model.sla())
        .end();
  }

  static Node status(DetailedStatus status, StatusTimes times) {
    return status(status, status.info(), "", "", times);
  }

  /** Only machines tell their life in their statuses. */
  static Node machineStatus(DetailedStatus status, StatusTimes times) {
    return status(status, status.info(), "", status.life(), times);
  }

  static Node status(DetailedStatus status, String message, StatusTimes times) {
    return status(status, message, "", "", times);
  }

  /** The block of any status; when it could not be had, only the error. */
  private static Node status(
      DetailedStatus status, String message, String reason, String life, StatusTimes times) {
    if (status.err() != null) {
      return new Fields().text("status-error", status.err().message()).end();
    }
    return new Fields()
        .textIfAny("current", status.status())
        .textIfAny("message", message)
        .textIfAny("reason", reason)
        .textIfAny("since", status.since() == null ? "" : times.since(status.since()))
        .textIfAny("version", status.version())
        .textIfAny("life", life)
        .end();
  }

  static void putBase(Fields fields, @Nullable Base base) {
    OperatingSystem.known(base)
        .ifPresent(
            known ->
                fields.put(
                    "base",
                    new Fields()
                        .text("name", known.name())
                        .text("channel", OperatingSystem.channel(known))
                        .end()));
  }

  private Node remote(RemoteApplicationStatus application) {
    if (application.err() != null) {
      return new Fields().text("status-error", application.err().message()).end();
    }
    Map<String, Node> endpoints = new LinkedHashMap<>();
    Wire.list(application.endpoints()).forEach(e -> endpoints.put(e.name(), endpoint(e)));
    return new Fields()
        .text("url", application.offerUrl())
        .putIfAny("endpoints", Node.map(endpoints))
        .textIfAny("life", application.life())
        .put("application-status", status(application.status(), times))
        .putIfAny("relations", map(application.relations(), Node::texts))
        .end();
  }

  private static Node endpoint(RemoteEndpoint endpoint) {
    return new Fields()
        .text("interface", endpoint.interfaceName())
        .text("role", endpoint.role())
        .end();
  }

  private static Node offer(ApplicationOfferStatus offer) {
    if (offer.err() != null) {
      return new Fields().text("status-error", offer.err().message()).end();
    }
    return new Fields()
        .text("application", offer.applicationName())
        .textIfAny("charm", offer.charm())
        .putIfAny("total-connected-count", Node.whole(offer.totalConnectedCount()))
        .putIfAny("active-connected-count", Node.whole(offer.activeConnectedCount()))
        .put("endpoints", map(offer.endpoints(), StatusTree::endpoint))
        .end();
  }

  private static Node branch(BranchStatus branch) {
    List<String> units = new ArrayList<>();
    Wire.sorted(branch.assignedUnits()).values().forEach(units::addAll);
    return new Fields()
        .putIfAny("assigned-units", Node.texts(units))
        .put("created", Node.whole(branch.created()))
        .textIfAny("created-by", branch.createdBy())
        .end();
  }
}
