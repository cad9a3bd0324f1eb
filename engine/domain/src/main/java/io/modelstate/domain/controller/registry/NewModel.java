package io.modelstate.domain.controller.registry;

import io.modelstate.domain.Context;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.NewModelConfig;
import io.modelstate.domain.config.UnknownKeys;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.model.life.LifeEvent.ModelAdded;
import io.modelstate.domain.model.life.LifeEvent.Placement;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/**
 * What a new model will be, with everything the client left out resolved in Juju's order of checks
 * (identity.md section 2, CreateModel).
 */
record NewModel(
    ModelId model,
    UserName owner,
    Placement placement,
    String name,
    TreePMap<String, ConfigValue> config,
    List<String> warnings) {

  static NewModel plan(ControllerState state, AddModel c, Context context) {
    state.users().requireActive(context.actor());
    var cloudName = c.cloud().orElse(state.details().cloud());
    var owner = c.owner().orElse(context.actor());
    requireRights(state, cloudName, owner, context);
    var cloud = cloud(state, cloudName);
    var credential = credential(state, c, cloud, owner, context);
    var region = region(state, c, cloud);
    var placement = new Placement(cloud.name(), cloud.type(), region, credential);
    var model = new ModelId(context.ids().uuid(0));
    var config = config(state, c, placement, model, context);
    var warnings = warnings(cloud, c, context);
    requireOwnership(cloud, credential, owner);
    requireFree(state, c.name(), owner);
    requireOwner(state, owner);
    return new NewModel(model, owner, placement, c.name(), config, warnings);
  }

  ModelAdded added(ControllerState state, Context context) {
    return new ModelAdded(
        name,
        owner,
        placement,
        agentVersion(state),
        false,
        config,
        Constraints.NONE,
        context.now());
  }

  private String agentVersion(ControllerState state) {
    return config.get("agent-version") instanceof ConfigValue.Text(var version)
        ? version
        : state.details().agentVersion();
  }

  private static TreePMap<String, ConfigValue> config(
      ControllerState state, AddModel c, Placement placement, ModelId model, Context context) {
    return new NewModelConfig(
            c.name(),
            model.uuid(),
            CloudType.named(placement.cloudType()),
            state.details().agentVersion(),
            state.layers(placement.cloud(), placement.cloudType(), placement.region()),
            c.config())
        .create(context.yaml(), version -> true); // No binaries run here: any older one will do.
  }

  private static List<String> warnings(CloudDefinition cloud, AddModel c, Context context) {
    var type = CloudType.named(cloud.type());
    if (context.strict()) {
      UnknownKeys.refuse(type, c.config().keySet());
    }
    return UnknownKeys.warnings(type, c.config().keySet());
  }

  private static void requireRights(
      ControllerState state, String cloud, UserName owner, Context context) {
    var actor = context.actor();
    if (state.users().superuser(actor)) {
      return;
    }
    if (state.clouds().find(cloud).flatMap(entry -> entry.of(actor)).isEmpty()) {
      throw Rejected.permissionDenied();
    }
    if (!owner.key().equals(actor.key())) {
      throw new Rejected(
          Rejected.Code.UNAUTHORIZED,
          "\"add-model\" permission does not permit creation of models for different owners:"
              + " permission denied");
    }
  }

  private static CloudDefinition cloud(ControllerState state, String name) {
    return state
        .clouds()
        .find(name)
        .orElseThrow(
            () ->
                new Rejected(
                    Rejected.Code.NOT_FOUND,
                    "cloud \"%s\" not found, expected one of %s: cloud \"%s\" not found"
                        .formatted(name, quoted(state.clouds().byName().keySet()), name)))
        .cloud();
  }

  private static Optional<CredentialId> credential(
      ControllerState state, AddModel c, CloudDefinition cloud, UserName owner, Context context) {
    if (c.credential().isPresent()) {
      var id = c.credential().get();
      if (state.credentials().find(id).isEmpty()) {
        throw Rejected.notFound("cloud credential", id.toString()).prefixed("getting credential: ");
      }
      return c.credential();
    }
    if (cloud.authTypes().contains("empty")) {
      return Optional.empty();
    }
    if (!owner.key().equals(state.details().owner().key())) {
      throw Rejected.notValid("no credential specified");
    }
    return context
        .images()
        .model(state.details().controllerModel())
        .flatMap(controllers -> controllers.state().details().placement().credential());
  }

  private static String region(ControllerState state, AddModel c, CloudDefinition cloud) {
    var wanted = c.region().filter(region -> !region.isEmpty());
    if (wanted.isPresent()) {
      return cloud
          .region(wanted.get())
          .orElseThrow(() -> unknownRegion(cloud, wanted.get()))
          .name();
    }
    if (cloud.name().equals(state.details().cloud())) {
      return state.details().region();
    }
    if (cloud.regions().isEmpty()) {
      return "";
    }
    if (cloud.regions().size() > 1) {
      throw Rejected.notValid("failed to create new model: missing cloud region not valid");
    }
    return cloud.regions().getFirst().name();
  }

  private static Rejected unknownRegion(CloudDefinition cloud, String wanted) {
    var names = cloud.regions().stream().map(CloudDefinition.Region::name).toList();
    var tail =
        names.isEmpty()
            ? "(cloud has no regions)"
            : "(expected one of %s)".formatted(quoted(names));
    return new Rejected(
        Rejected.Code.NOT_FOUND,
        "getting cloud region definition: region \"%s\" not found %s".formatted(wanted, tail));
  }

  private static void requireOwnership(
      CloudDefinition cloud, Optional<CredentialId> credential, UserName owner) {
    if (credential.isEmpty()) {
      if (!cloud.authTypes().contains("empty")) {
        throw Rejected.notValid("failed to create new model: missing CloudCredential not valid");
      }
      return;
    }
    var id = credential.get();
    if (!id.cloud().equals(cloud.name())) {
      throw Rejected.notValid(
          "failed to create new model: credential \"%s\" not valid".formatted(id));
    }
    if (!id.owner().key().equals(owner.key())) {
      throw Rejected.notFound("credential", id.toString()).prefixed("failed to create new model: ");
    }
  }

  private static void requireFree(ControllerState state, String name, UserName owner) {
    if (state.registry().find(owner, name).isPresent()) {
      throw new Rejected(
          Rejected.Code.ALREADY_EXISTS,
          "failed to create new model: model \"%s\" for %s already exists".formatted(name, owner));
    }
  }

  private static void requireOwner(ControllerState state, UserName owner) {
    var prefix = "failed to create new model: granting admin permission to the owner: ";
    if (!owner.local()) {
      return;
    }
    var record = state.users().byKey().get(owner.key());
    if (record == null) {
      throw Rejected.notFound("user", owner.id()).prefixed(prefix);
    }
    if (record.deleted()) {
      throw Rejected.because("%suser \"%s\" is permanently deleted".formatted(prefix, owner));
    }
  }

  private static String quoted(Collection<String> names) {
    return names.stream()
        .sorted()
        .map(n -> "\"" + n + "\"")
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
