package io.modelstate.wire.render;

import io.modelstate.domain.name.UserName;
import io.modelstate.wire.ModelName;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import io.modelstate.wire.model.ModelManagerWire.SupportedFeature;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code show-model}: everything about one model. */
public final class ShowModel {
  private final ModelInfo model;
  private final Viewer viewer;

  private ShowModel(ModelInfo model, Viewer viewer) {
    this.model = model;
    this.viewer = viewer;
  }

  /** Yaml unless json is asked for; an error of a result is printed without its code. */
  public static Rendered render(ModelInfoResults answer, Viewer viewer, Format format) {
    Map<String, Node> models = new LinkedHashMap<>();
    for (var result : Wire.list(answer.results())) {
      if (result.error() != null) {
        return Rendered.failed(result.error().message(), format.asTree());
      }
      if (result.result() != null) {
        models.put(result.result().name(), new ShowModel(result.result(), viewer).tree());
      }
    }
    return Rendered.tree(Node.map(models), format);
  }

  private Node tree() {
    var owner = ModelViews.owner(model.ownerTag());
    var fields =
        new Fields()
            .text("name", new ModelName(new UserName(owner), model.name()).toString())
            .text("short-name", model.name())
            .text("model-uuid", model.uuid())
            .text("model-type", ModelViews.modelType(model.type()))
            .text("controller-uuid", model.controllerUuid())
            .text("controller-name", viewer.controller())
            .put("is-controller", Node.bool(model.isController()))
            .text("owner", owner)
            .text("cloud", ModelViews.cloud(model.cloudTag()))
            .textIfAny("region", model.cloudRegion())
            .textIfAny("type", model.providerType())
            .text("life", model.life());
    putStatus(fields);
    fields
        .putIfAny("users", users())
        .putIfAny("machines", machines())
        .putIfAny("secret-backends", secretBackends());
    if (model.sla() != null) {
      fields.textIfAny("sla", model.sla().level()).textIfAny("sla-owner", model.sla().owner());
    }
    if (model.agentVersion() != null) {
      fields.text("agent-version", model.agentVersion());
    }
    putCredential(fields);
    return fields.putIfAny("supported-features", features()).end();
  }

  private void putStatus(Fields fields) {
    var status =
        ModelViews.status(
            model.status(),
            model.migration(),
            ModelViews.reason(model.status()),
            viewer.now(),
            false);
    if (!status.fields().isEmpty()) {
      fields.put("status", status);
    }
  }

  private void putCredential(Fields fields) {
    var credential = ModelViews.credential(model.cloudCredentialTag());
    if (credential == null) {
      return;
    }
    var validity = model.cloudCredentialValidity();
    if (validity != null) {
      credential.text("validity-check", validity ? "valid" : "invalid");
    }
    fields.put("credential", credential.end());
  }

  private Node users() {
    Map<String, Node> users = new LinkedHashMap<>();
    for (var user : Wire.list(model.users())) {
      users.put(user.user(), user(user, viewer));
    }
    return Node.map(users);
  }

  /** A user of a model, here and in the list of its users. */
  static Node user(ModelUserInfo user, Viewer viewer) {
    return new Fields()
        .textIfAny("display-name", user.displayName())
        .text("access", user.access())
        .text("last-connection", ModelViews.moment(user.lastConnection(), viewer.now(), false))
        .end();
  }

  private Node machines() {
    Map<String, Node> machines = new LinkedHashMap<>();
    for (var machine : Wire.list(model.machines())) {
      machines.put(machine.id(), new Fields().put("cores", Node.whole(cores(machine))).end());
    }
    return Node.map(machines);
  }

  static long cores(ModelMachineInfo machine) {
    var hardware = machine.hardware();
    return hardware == null || hardware.cores() == null ? 0 : hardware.cores();
  }

  private Node secretBackends() {
    Map<String, Node> backends = new LinkedHashMap<>();
    for (var backend : Wire.list(model.secretBackends())) {
      if (backend.result() != null) {
        backends.put(backend.result().name(), secretBackend(backend));
      }
    }
    return Node.map(backends);
  }

  private static Node secretBackend(SecretBackendResult backend) {
    return new Fields()
        .put("num-secrets", Node.whole(backend.numSecrets()))
        .text("status", backend.status())
        .textIfAny("message", backend.message())
        .end();
  }

  private Node features() {
    return Node.items(model.supportedFeatures().stream().map(ShowModel::feature).toList());
  }

  private static Node feature(SupportedFeature feature) {
    return new Fields()
        .text("name", feature.name())
        .text("description", feature.description())
        .textIfAny("version", feature.version())
        .end();
  }
}
